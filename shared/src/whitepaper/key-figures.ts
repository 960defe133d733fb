import { milestoneStates } from '../plan/milestones.ts'
import { addRecorded, executionRatio } from '../projects/money.ts'
import { projectStages } from '../projects/stages.ts'
import type { EditionData } from './edition-data.ts'
import { indicatorFigures, verdictFigures } from './indicator-figures.ts'
import { amount, count, type KeyFigure, share, units } from './key-figure.ts'
import { promiseFigures } from './promise-figures.ts'
import { discrepancyLabels, milestoneLabels, stageLabels, standingLabels } from './tables/labels.ts'

const projectFigures = ({ projects, milestones }: EditionData): KeyFigure[] => [
  count('projects.total', ['项目', 'Projects'], projects.length, units.projects),
  ...(['funded', 'reserve', 'ended'] as const).map((standing) =>
    count(
      `projects.${standing}`,
      [standingLabels[standing].zh, `Projects, ${standingLabels[standing].en.toLowerCase()}`],
      projects.filter((one) => one.standing === standing).length,
      units.projects,
    ),
  ),
  ...projectStages.map((stage) =>
    count(
      `projects.funded.${stage}`,
      [
        `建设项目处于${stageLabels[stage].zh}`,
        `Funded projects, ${stageLabels[stage].en.toLowerCase()}`,
      ],
      projects.filter((one) => one.standing === 'funded' && one.stage === stage).length,
      units.projects,
    ),
  ),
  count('milestones.total', ['项目里程碑', 'Project milestones'], milestones.length, units.items),
  ...milestoneStates.map((state) =>
    count(
      `milestones.${state}`,
      [
        `里程碑${milestoneLabels[state].zh}`,
        `Milestones, ${milestoneLabels[state].en.toLowerCase()}`,
      ],
      milestones.filter((one) => one.state === state).length,
      units.items,
    ),
  ),
]

const moneyFigures = (data: EditionData): KeyFigure[] => {
  const years = [...new Set(data.money.map(({ year }) => year))].sort((a, b) => a - b)
  const sumsOf = (
    code: string,
    [zh, en]: readonly [string, string],
    rows: EditionData['money'],
  ) => {
    const sums = addRecorded(rows)
    return [
      amount(`${code}.planned`, [`${zh}计划`, `${en}, planned`], sums.plannedFen),
      amount(`${code}.revised`, [`${zh}调整后`, `${en}, revised`], sums.revisedFen),
      amount(`${code}.allocated`, [`${zh}下达`, `${en}, allocated`], sums.allocatedFen),
      amount(`${code}.paid`, [`${zh}支付`, `${en}, paid`], sums.paidFen),
      share(`${code}.execution`, [`${zh}支付率`, `${en}, paid of revised`], executionRatio(sums)),
    ]
  }
  return [
    ...sumsOf('money', ['资金', 'Money'], data.money),
    ...years.flatMap((year) =>
      sumsOf(
        `money.${year}`,
        [`${year}年资金`, `Money ${year}`],
        data.money.filter((one) => one.year === year),
      ),
    ),
    ...sumsOf(
      `money.to_${data.year}`,
      [`截至${data.year}年资金`, `Money up to ${data.year}`],
      data.money.filter((one) => one.year <= data.year),
    ),
  ]
}

const unitFigures = ({ units: rows }: EditionData): KeyFigure[] => {
  const sum = (part: 'expected' | 'onTime' | 'late' | 'missing') =>
    rows.reduce((total, row) => total + row[part], 0)
  const expected = sum('expected')
  const reporting = rows.filter((row) => row.expected > 0)
  return [
    count('units.total', ['规划涉及单位', 'Units that the plan names'], rows.length, units.units),
    count(
      'units.reporting',
      ['有填报任务的单位', 'Units that owed reports'],
      reporting.length,
      units.units,
    ),
    count(
      'units.punctual',
      ['全部按期的单位', 'Units always on time'],
      reporting.filter((row) => row.onTime === row.expected).length,
      units.units,
    ),
    count('reports.expected', ['应报', 'Reports owed'], expected, units.reports),
    count('reports.on_time', ['按期', 'Reports on time'], sum('onTime'), units.reports),
    count('reports.late', ['迟报', 'Reports late'], sum('late'), units.reports),
    count('reports.missing', ['未报', 'Reports missing'], sum('missing'), units.reports),
    share(
      'reports.on_time_ratio',
      ['按期率', 'On-time ratio'],
      expected === 0 ? null : sum('onTime') / expected,
    ),
  ]
}

const discrepancyFigures = ({ discrepancies }: EditionData): KeyFigure[] => [
  count(
    'discrepancies.total',
    ['规划文本中的不一致', 'Discrepancies'],
    discrepancies.length,
    units.places,
  ),
  ...Object.entries(discrepancyLabels).map(([kind, { zh, en }]) =>
    count(
      `discrepancies.${kind}`,
      [`不一致：${zh}`, `Discrepancies, ${en.toLowerCase()}`],
      discrepancies.filter((one) => one.kind === kind).length,
      units.places,
    ),
  ),
]

/** Every count and sum that the book may speak of, in the order of its chapters. */
export const keyFigures = (data: EditionData): KeyFigure[] => [
  ...indicatorFigures(data),
  ...verdictFigures(data),
  ...projectFigures(data),
  ...moneyFigures(data),
  ...promiseFigures(data),
  ...unitFigures(data),
  ...discrepancyFigures(data),
]
