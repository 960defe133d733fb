import { daysBetween } from '../basics/dates.ts'
import type { TargetAssessment } from '../indicators/assessment.ts'
import type { Indicator } from '../indicators/schema.ts'
import type { Discrepancy } from '../plan/schema.ts'
import type { ReportState } from '../reporting/report-life.ts'
import type { Decision } from './schema.ts'

/** A published period with its due date, newest first in lists. */
export type DuePeriod = { code: string; dueOn: string }

/** What a unit owed in a period, and by when, with its extension counted. */
type Owed = {
  indicator: string
  period: string
  unit: { code: string }
  dueOn: string
  state: ReportState
}

type Sight = { knownOn: string; periods: readonly DuePeriod[]; owed: readonly Owed[] }

const base = (indicator: Indicator) => ({
  subject: `indicator:${indicator.code}`,
  name: indicator.name,
  nameEn: indicator.nameEn,
  binding: indicator.kind === 'binding',
  unit: indicator.responsibleUnit
    ? {
        code: indicator.responsibleUnit.code,
        name: indicator.responsibleUnit.name,
        nameEn: indicator.responsibleUnit.nameEn,
      }
    : null,
  daysOverdue: null,
  dueOn: null,
  shortfall: null,
  missingPeriods: null,
})

/** The published periods, newest first, that an indicator has left without a value. */
const missingStreak = (indicator: Indicator, periods: readonly DuePeriod[]): DuePeriod[] => {
  const reported = periods.findIndex((period) => period.code === indicator.latest?.period)
  return periods.slice(0, reported === -1 ? undefined : reported)
}

const missingReport = (indicator: Indicator, { knownOn, periods, owed }: Sight): Decision[] => {
  // A verified answer without a value says why there is none: nobody stayed away.
  const isAnswered = ({ code }: DuePeriod): boolean =>
    owed.some(
      (one) => one.indicator === indicator.code && one.period === code && one.state === 'verified',
    )
  const streak = missingStreak(indicator, periods).filter((period) => !isAnswered(period))
  const first = streak.at(-1)
  if (!first) return []
  const ownOf = ({ period, unit }: Owed): boolean =>
    period === first.code && unit.code === indicator.responsibleUnit?.code
  const dueOn = owed.find(ownOf)?.dueOn ?? first.dueOn
  return [
    {
      ...base(indicator),
      kind: 'not_reported',
      dueOn,
      daysOverdue: Math.max(0, daysBetween(dueOn, knownOn)),
      missingPeriods: streak.length,
    },
  ]
}

const shortfallOf = (target: TargetAssessment, value: number | null): number | null => {
  const wanted = target.basis === 'verdict' ? target.target : target.scheduledValue
  return wanted === null || value === null ? null : Math.max(0, wanted - value)
}

const kindOf = (indicator: Indicator, target: TargetAssessment): Decision['kind'] | null => {
  if (target.state === 'missed') return 'target_missed'
  if (target.state === 'falling_back') return 'falling_back'
  const bindingBehind = indicator.kind === 'binding' && target.state === 'behind'
  return bindingBehind ? 'binding_shortfall' : null
}

/** The target that counts today first: the next one, else the last; then those that have passed. */
const inOrderOfConcern = (targets: readonly TargetAssessment[]): TargetAssessment[] => {
  const next = targets.find(({ basis }) => basis !== 'verdict')
  const passed = targets.filter(({ basis }) => basis === 'verdict').reverse()
  return next ? [next, ...passed] : passed
}

/** What the method says of an indicator that calls for somebody: its most pressing target's. */
const shortfall = (indicator: Indicator, knownOn: string): Decision[] => {
  for (const target of inOrderOfConcern(indicator.assessment.targets)) {
    const kind = kindOf(indicator, target)
    if (!kind) continue
    const past = kind === 'target_missed'
    return [
      {
        ...base(indicator),
        kind,
        shortfall: shortfallOf(target, indicator.assessment.latestValue),
        dueOn: target.on,
        daysOverdue: past ? Math.max(0, daysBetween(target.on, knownOn)) : null,
      },
    ]
  }
  return []
}

const contradiction = (discrepancy: Discrepancy): Decision => ({
  kind: 'plan_contradiction',
  subject: `discrepancy:${discrepancy.code}`,
  name: discrepancy.title.zh,
  nameEn: discrepancy.title.en,
  binding: false,
  unit: null,
  daysOverdue: null,
  dueOn: null,
  shortfall: null,
  missingPeriods: null,
})

const kindOrder: readonly Decision['kind'][] = [
  'target_missed',
  'binding_shortfall',
  'falling_back',
  'not_reported',
  'plan_contradiction',
]

const byUrgency = (a: Decision, b: Decision): number =>
  Number(b.binding) - Number(a.binding) ||
  (b.daysOverdue ?? -1) - (a.daysOverdue ?? -1) ||
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind)

/**
 * What needs somebody above the units: shortfalls and falls of indicators, reports that stay away,
 * and contradictions about who answers. Binding ones first, then by days overdue.
 * @param sight what was published, newest first, the day it was known, and what was owed until then
 */
export const listDecisions = (
  indicators: readonly Indicator[],
  discrepancies: readonly Discrepancy[],
  sight: Sight,
): Decision[] =>
  [
    ...indicators.flatMap((indicator) => shortfall(indicator, sight.knownOn)),
    ...indicators.flatMap((indicator) => missingReport(indicator, sight)),
    ...discrepancies.filter(({ kind }) => kind === 'responsibility').map(contradiction),
  ].toSorted(byUrgency)
