import { Link, notFound, useParams } from '@tanstack/react-router'
import type { Unit } from '@yardstick/shared/plan/schema.ts'
import { useActions, useDiscrepancies, useOverview, useUnits } from '../api/plan-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { useUnitProjects } from '../api/unit-queries.ts'
import { useText } from '../text/use-text.ts'
import { PageColumns } from '../ui/page-columns.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PeriodPicker } from '../ui/period-picker.tsx'
import { RenameUnit } from './rename-unit.tsx'
import { UnitDues } from './unit-dues.tsx'
import { UnitHeadline } from './unit-headline.tsx'
import { UnitIndicators } from './unit-indicators.tsx'
import { UnitNaming } from './unit-naming.tsx'
import { UnitProjects } from './unit-projects.tsx'
import { UnitPunctuality } from './unit-punctuality.tsx'
import { workOf } from './unit-work.ts'
import { WorkTable } from './work-table.tsx'
import './units.css'

/** What one unit owes, and whether it reports on time. */
export const UnitPage = () => {
  const { code } = useParams({ from: '/units/$code' })
  const unit = useUnits().find((candidate) => candidate.code === code)
  if (!unit) throw notFound()
  return (
    <>
      <UnitHead unit={unit} />
      <UnitParts unit={unit} />
    </>
  )
}

const UnitHead = ({ unit }: { unit: Unit }) => {
  const { text, pick } = useText()
  const words = text.units
  return (
    <PageHead
      title={pick(unit.name, unit.nameEn)}
      above={
        <nav className="unit-path" aria-label={words.page.path}>
          <Link to="/units">{words.title}</Link>
          <span aria-hidden="true"> / </span>
          {words.kinds[unit.kind]}
        </nav>
      }
      facts={<FormerNames unit={unit} />}
      tools={
        <>
          <RenameUnit unit={unit} />
          <PeriodPicker />
        </>
      }
    />
  )
}

/** The last name before the present one; all of them stand with the names. */
const FormerNames = ({ unit }: { unit: Unit }) => {
  const words = useText().text.unitLife.names
  const last = unit.formerNames.at(-1)
  return last && <span lang="zh-CN">{words.renamedOn(last.name, last.replacedOn)}</span>
}

/** Everything the unit answers for; parts it has nothing in are left out, and the rest is numbered. */
const UnitParts = ({ unit }: { unit: Unit }) => {
  const words = useText().text.units
  const overview = useOverview()
  const indicators = overview.indicators.filter((one) => one.responsibleUnit?.code === unit.code)
  const projects = useProjects().filter((one) =>
    one.leadUnits.some((lead) => lead.code === unit.code),
  )
  const parts = useUnitProjects(unit.code)
  const { led, cooperating } = workOf(useActions(), unit.name)
  const record = overview.timeliness.find((one) => one.unit.code === unit.code)
  const touching = useDiscrepancies().filter(({ affects }) => affects.includes(`unit:${unit.code}`))
  const numberOf = numberParts({
    dues: true,
    indicators: indicators.length > 0,
    projects: parts.length > 0,
    led: led.length > 0,
    cooperating: cooperating.length > 0,
    record: record !== undefined,
  })
  return (
    <>
      <UnitHeadline
        indicators={indicators}
        projects={projects}
        work={{ led, cooperating }}
        record={record}
      />
      <PageColumns
        main={
          <>
            <UnitDues number={numberOf('dues')} unit={unit} />
            {indicators.length > 0 && (
              <UnitIndicators number={numberOf('indicators')} indicators={indicators} />
            )}
            {parts.length > 0 && <UnitProjects number={numberOf('projects')} unit={unit.code} />}
            {led.length > 0 && (
              <WorkTable number={numberOf('led')} title={words.work.led} as="lead" work={led} />
            )}
            {cooperating.length > 0 && (
              <WorkTable
                number={numberOf('cooperating')}
                title={words.work.cooperating}
                as="cooperating"
                work={cooperating}
              />
            )}
          </>
        }
        side={
          <>
            {record && <UnitPunctuality number={numberOf('record')} record={record} />}
            <UnitNaming number={numberOf('names')} unit={unit} discrepancies={touching} />
          </>
        }
      />
    </>
  )
}

/** Parts are numbered from 1 without gaps, in the order given; what is not among them comes last. */
const numberParts = (has: Record<string, boolean>) => {
  const parts = Object.keys(has).filter((part) => has[part])
  return (part: string): number =>
    parts.includes(part) ? parts.indexOf(part) + 1 : parts.length + 1
}
