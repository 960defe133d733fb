import { useNavigate, useSearch } from '@tanstack/react-router'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { projectStages } from '@yardstick/shared/projects/stages.ts'
import { useText } from '../text/use-text.ts'
import { Select } from '../ui/field.tsx'
import { Filters } from '../ui/filters.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { countByLead, countByStage } from './filter-projects.ts'
import type { ProjectSearch } from './search.ts'

/** What the address narrows the list to, and how to change it without leaving a trail in the history. */
export const useProjectSearch = () => {
  const { q, unit, stage } = useSearch({ from: '/projects' })
  const navigate = useNavigate({ from: '/projects' })
  const narrow = (change: ProjectSearch) =>
    void navigate({
      search: (before) => ({ ...before, ...change }),
      replace: true,
      resetScroll: false,
    })
  const isNarrowed = Boolean(q || unit || stage)
  return { search: { q, unit, stage }, isNarrowed, narrow }
}

type Props = { projects: readonly Project[]; shown: number }

export const ProjectFilters = ({ projects, shown }: Props) => {
  const { text, language, pick } = useText()
  const words = text.projects.filter
  const { search, isNarrowed, narrow } = useProjectSearch()
  return (
    <Filters
      label={words.label}
      outcome={words.shown(shown, projects.length)}
      clearLabel={words.clear}
      onClear={
        isNarrowed ? () => narrow({ q: undefined, unit: undefined, stage: undefined }) : undefined
      }
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
      <Select
        label={words.stage}
        value={search.stage ?? ''}
        onChange={(event) =>
          narrow({ stage: projectStages.find((stage) => stage === event.target.value) })
        }
        choices={[
          { value: '', label: words.allStages },
          ...countByStage(projects).map(({ stage, count }) => ({
            value: stage,
            label: words.unitChoice(nameOf(stage, language), count),
          })),
        ]}
      />
    </Filters>
  )
}
