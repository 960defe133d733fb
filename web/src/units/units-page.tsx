import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Timeliness } from '@yardstick/shared/overview/schema.ts'
import type { Unit } from '@yardstick/shared/plan/schema.ts'
import { useOverview, useUnits } from '../api/plan-queries.ts'
import { formatCount } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Empty } from '../ui/empty.tsx'
import { Filters } from '../ui/filters.tsx'
import { isKnownAs } from '../ui/find-units.ts'
import { PageHead } from '../ui/page-head.tsx'
import { PeriodPicker } from '../ui/period-picker.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { Section } from '../ui/section.tsx'
import { Sentence } from '../ui/sentence.tsx'
import { countCharges, groupByKind, type KindGroup } from './group-units.ts'
import { UnitTable } from './unit-table.tsx'
import './units.css'

/** Every unit that the plan names, by kind, with what it answers for and whether it reports on time. */
export const UnitsPage = () => {
  const words = useText().text.units
  const units = useUnits()
  const names = useText().text.unitLife.names
  const { timeliness } = useOverview()
  const { q } = useSearch({ from: '/units' })
  const navigate = useNavigate({ from: '/units' })
  const search = (written: string) =>
    void navigate({
      search: (before) => ({ ...before, q: written || undefined }),
      replace: true,
      resetScroll: false,
    })
  const found = units.filter((unit) => isKnownAs(unit, q ?? ''))
  if (units.length === 0) {
    return (
      <>
        <PageHead title={words.title} />
        <Empty>{words.none}</Empty>
      </>
    )
  }
  return (
    <>
      <UnitsHead units={units} />
      <Filters
        label={names.search}
        outcome={names.found(found.length, units.length)}
        clearLabel={names.clear}
        onClear={q === undefined ? undefined : () => search('')}
      >
        <SearchField
          label={names.search}
          hint={names.searchHint}
          value={q ?? ''}
          onSearch={search}
        />
      </Filters>
      {found.length === 0 && <Empty>{names.nothing}</Empty>}
      <div className="unit-kinds">
        {groupByKind(found).map((group, place) => (
          <KindSection key={group.kind} number={place + 1} group={group} timeliness={timeliness} />
        ))}
      </div>
      <p className="note unit-kinds-note">{words.tableNote}</p>
      <p className="note">{timeliness.length > 0 ? words.onTimeNote : words.noOnTime}</p>
    </>
  )
}

const UnitsHead = ({ units }: { units: readonly Unit[] }) => {
  const words = useText().text.units
  const charges = countCharges(units)
  const lead = words.lead({
    units: formatCount(units.length),
    indicators: formatCount(charges.indicators),
    projects: formatCount(charges.projects),
    workItems: formatCount(charges.workItems),
  })
  return <PageHead title={words.title} lead={<Sentence pieces={lead} />} tools={<PeriodPicker />} />
}

type KindProps = { number: number; group: KindGroup; timeliness: readonly Timeliness[] }

const KindSection = ({ number, group, timeliness }: KindProps) => {
  const words = useText().text.units
  const count = group.units.length
  return (
    <Section
      number={number}
      className="unit-kind"
      title={words.kinds[group.kind]}
      note={group.kind === 'collective' ? words.collectiveNote(count) : words.kindCount(count)}
    >
      <UnitTable units={group.units} timeliness={timeliness} />
    </Section>
  )
}
