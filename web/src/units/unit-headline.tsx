import type { Indicator } from '@yardstick/shared/indicators/schema.ts'
import type { Timeliness } from '@yardstick/shared/overview/schema.ts'
import { totalOf } from '@yardstick/shared/projects/budget.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { useCurrentPlan, usePeriod } from '../api/current-plan.ts'
import { formatCount, formatMoney, formatRatio } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { Figure, FigureBand, NoFigure } from '../ui/figure-band.tsx'
import { countLate, yearInForce } from './late-indicators.ts'
import type { UnitWork } from './unit-work.ts'

type Props = {
  indicators: readonly Indicator[]
  projects: readonly Project[]
  work: UnitWork
  /** Undefined when the unit owed no report, or nothing is published. */
  record: Timeliness | undefined
}

/** What a unit answers for in four figures. */
export const UnitHeadline = ({ indicators, projects, work, record }: Props) => {
  const words = useText().text.units.page
  return (
    <FigureBand label={words.headline}>
      <Charge indicators={indicators} />
      <Led projects={projects} />
      <Figure
        title={words.led}
        unit={work.led.length > 0 ? words.itemUnit : ''}
        note={work.cooperating.length > 0 && words.cooperating(work.cooperating.length)}
      >
        <Count count={work.led.length} />
      </Figure>
      <OnTime record={record} />
    </FigureBand>
  )
}

const Count = ({ count }: { count: number }) => {
  const words = useText().text.units.page
  return count === 0 ? <NoFigure>{words.none}</NoFigure> : formatCount(count)
}

const Charge = ({ indicators }: Pick<Props, 'indicators'>) => {
  const words = useText().text.units.page
  const { targetYears } = useCurrentPlan()
  const { shown } = usePeriod()
  const year = shown ? yearInForce(targetYears, shown.endsOn) : null
  return (
    <Figure
      title={words.indicators}
      unit={indicators.length > 0 ? words.indicatorUnit : ''}
      note={indicators.length > 0 && year && words.late(year, countLate(indicators, year))}
    >
      <Count count={indicators.length} />
    </Figure>
  )
}

const Led = ({ projects }: Pick<Props, 'projects'>) => {
  const { text, language } = useText()
  const words = text.units.page
  const alone = projects.filter(({ leadUnits }) => leadUnits.length === 1)
  const joint = projects.filter(({ leadUnits }) => leadUnits.length > 1)
  return (
    <Figure
      title={words.projects}
      unit={projects.length > 0 ? words.projectUnit : ''}
      note={
        <>
          {alone.length > 0 && <p>{words.amount(formatMoney(language, totalOf(alone)))}</p>}
          {joint.length > 0 && (
            <p>{words.joint(joint.length, formatMoney(language, totalOf(joint)))}</p>
          )}
        </>
      }
    >
      <Count count={projects.length} />
    </Figure>
  )
}

const OnTime = ({ record }: Pick<Props, 'record'>) => {
  const words = useText().text.units.page
  const { shown } = usePeriod()
  if (record) {
    return (
      <Figure title={words.onTime} note={words.onTimeOf(record.onTime, record.expected)}>
        {formatRatio(record.onTimeRatio)}
      </Figure>
    )
  }
  return (
    <Figure title={words.onTime} note={shown ? words.owesNothing : words.noReportsNote}>
      <NoFigure>{words.noReports}</NoFigure>
    </Figure>
  )
}
