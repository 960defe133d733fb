import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import { Filters } from '../ui/filters.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { countByLead } from './filter-projects.ts'
import type { ProjectSearch } from './search.ts'

/** What the address narrows the list to, and how to change it without leaving a trail in the history. */
export const useProjectSearch = () => {
  const { q, unit } = useSearch({ from: '/projects' })
  const navigate = useNavigate({ from: '/projects' })
  const narrow = (change: ProjectSearch) =>
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
  return { search: { q, unit }, narrow }
}

type Props = { projects: readonly Project[]; shown: number }

export const ProjectFilters = ({ projects, shown }: Props) => {
  const { text, pick } = useText()
  const words = text.projects.filter
  const { search, narrow } = useProjectSearch()
  const isNarrowed = Boolean(search.q || search.unit)
  return (
    <Filters
      label={words.label}
      outcome={words.shown(shown, projects.length)}
      clearLabel={words.clear}
      onClear={isNarrowed ? () => narrow({ q: undefined, unit: undefined }) : undefined}
    >
      <SearchField
        label={words.search}
        hint={words.searchHint}
        value={search.q ?? ''}
        onSearch={(written) => narrow({ q: written || undefined })}
      />
      <Select
        label={words.unit}
        value={search.unit ?? ''}
        onChange={(event) => narrow({ unit: event.target.value || undefined })}
        choices={[
          { value: '', label: words.allUnits },
          ...countByLead(projects).map(({ unit, count }) => ({
            value: unit.code,
            label: words.unitChoice(pick(unit.name, unit.nameEn), count),
          })),
        ]}
      />
    </Filters>
  )
}
