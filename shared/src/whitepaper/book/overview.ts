import { states } from '../../indicators/assessment.ts'
import type { ChartSeries } from '../chart-spec.ts'
import type { DocumentChart, DocumentTable, Inline } from '../document.ts'
import { stateLabels } from '../tables/labels.ts'
import { chartOf, describeParts, keyCell, rowLine, tableOf, wordCell } from './exhibits.ts'
import {
  type ChapterDraft,
  type Ground,
  keyFigure,
  keyValue,
  paragraph,
  type Section,
  say,
} from './ground.ts'
import { saySpending } from './project-money.ts'
import { basisWord, occurringStates, sayMilestones, sayStates, stateTones } from './state-words.ts'
import { chineseDay } from './words.ts'

const sayTargets = (ground: Ground): Inline[] => {
  const code = `verdicts.${ground.focusYear}`
  return say`${String(ground.focusYear)}年目标${basisWord(ground, ground.focusYear)}：设有目标的${keyFigure(ground, `${code}.with_target`)}项指标中，${sayStates(ground, code)}；达标的占${keyFigure(ground, `${code}.achieved_share`)}%。`
}

const sayBinding = (ground: Ground): Inline[] => {
  const code = `verdicts.${ground.focusYear}.binding`
  return say`其中约束性指标${keyFigure(ground, `${code}.with_target`)}项，${sayStates(ground, code)}。`
}

const chartOfStates = (ground: Ground): DocumentChart => {
  const code = `verdicts.${ground.focusYear}`
  const parts = occurringStates(ground, code).map((state) => ({
    name: stateLabels[state].zh,
    value: keyValue(ground, `${code}.${state}`),
    tone: stateTones[state],
  }))
  const caption = `${ground.focusYear}年目标${basisWord(ground, ground.focusYear)}`
  const words = describeParts(parts.map(({ name, value }) => ({ name, text: `${value}项` })))
  return chartOf({
    id: 'states',
    caption,
    alt: `环形图：${caption}。${words}`,
    spec: { kind: 'shares', parts, unit: '项' },
  })
}

const chartOfGroups = (ground: Ground): DocumentChart => {
  const { data, focusYear } = ground
  const code = `verdicts.${focusYear}`
  const series: ChartSeries[] = states
    .filter((state) => occurringStates(ground, code).includes(state))
    .map((state) => ({
      name: stateLabels[state].zh,
      tone: stateTones[state],
      values: data.groups.map((group) => keyValue(ground, `${code}.${group.code}.${state}`)),
    }))
  const words = data.groups.map(({ code: group, name }) => ({
    name,
    text: `达标${keyValue(ground, `${code}.${group}.achieved`)}项、设有目标${keyValue(ground, `${code}.${group}.with_target`)}项`,
  }))
  const caption = `各组指标${focusYear}年目标${basisWord(ground, ground.focusYear)}`
  return chartOf({
    id: 'states-by-group',
    caption,
    alt: `堆叠条形图：${caption}。${describeParts(words)}`,
    spec: {
      kind: 'bars',
      direction: 'lying',
      stacked: true,
      categories: data.groups.map(({ name }) => name),
      series,
      unit: '项',
      decimals: 0,
      maximum: null,
      mark: null,
    },
  })
}

const summary = (ground: Ground): DocumentTable => {
  const { focusYear, data } = ground
  const rows: [string, string, string][] = [
    ['指标总数', 'indicators.total', '项'],
    [`设有${focusYear}年目标`, `verdicts.${focusYear}.with_target`, '项'],
    [`${focusYear}年目标达标`, `verdicts.${focusYear}.achieved`, '项'],
    ['达标占比', `verdicts.${focusYear}.achieved_share`, '%'],
    ['建设项目', 'projects.funded', '个'],
    ['储备项目', 'projects.reserve', '个'],
    ['规划资金', 'money.planned', '万元'],
    [`截至${data.year}年调整后`, `money.to_${data.year}.revised`, '万元'],
    [`截至${data.year}年支付`, `money.to_${data.year}.paid`, '万元'],
    ['承诺', 'promises.total', '条'],
    ['承诺按期完成', 'promises.kept', '条'],
    ['承诺逾期未完成', 'promises.overdue', '条'],
    [`${data.year}年应报`, 'reports.expected', '次'],
    ['按期率', 'reports.on_time_ratio', '%'],
  ]
  return tableOf({
    id: 'summary',
    caption: `${data.year}年度主要数据`,
    columns: [
      ['项目', 5],
      ['数值', 3, 'end'],
      ['单位', 2, 'center'],
    ],
    lines: rows.map(([name, code, unit]) =>
      rowLine([wordCell(name), keyCell(ground, code), wordCell(unit)]),
    ),
    note: '承诺逐年的按年计入完成情况；金额保留两位小数，精确数见数据包。',
  })
}

const sections = (ground: Ground): Section[] => {
  const { year, through } = ground.data
  const key = (code: string) => keyFigure(ground, code)
  const upTo = `money.to_${year}`
  return [
    {
      id: 'overview',
      heading: null,
      automatic: [
        paragraph(
          say`《规划》设指标${key('indicators.total')}项，其中约束性${key('indicators.binding')}项、预期性${key('indicators.expected')}项；安排优先行动${key('actions.total')}个、专项${key('programmes.total')}个、建设内容${key('work_items.total')}项；现列建设项目${key('projects.funded')}个、储备项目${key('projects.reserve')}个，规划资金${key('money.planned')}万元。`,
        ),
      ],
      exhibits: [summary(ground)],
    },
    {
      id: 'overview.indicators',
      heading: '指标',
      automatic: [paragraph(sayTargets(ground), sayBinding(ground))],
      exhibits: [chartOfStates(ground), chartOfGroups(ground)],
    },
    {
      id: 'overview.projects',
      heading: '项目与资金',
      automatic: [
        paragraph(
          say`截至${chineseDay(through)}，《规划》累计安排${key(`${upTo}.planned`)}万元，调整后${key(`${upTo}.revised`)}万元，${saySpending(ground, upTo, '支付占调整后的')}。`,
        ),
      ],
      exhibits: [],
    },
    {
      id: 'overview.promises',
      heading: '承诺',
      automatic: [
        paragraph(
          say`《规划》各专项的建设目标中，写明期限或数量的承诺${key('promises.total')}条，逐年的按年计共${key('promises.dates')}条；已到期${key('promises.due')}条。截至本版，${sayMilestones(ground, 'promises', '条')}。`,
        ),
      ],
      exhibits: [],
    },
    {
      id: 'overview.units',
      heading: '填报',
      automatic: [
        paragraph(
          say`${String(year)}年有${key('units.reporting')}个单位承担指标填报，应报${key('reports.expected')}次，按期${key('reports.on_time')}次，迟报${key('reports.late')}次，未报${key('reports.missing')}次，按期率${key('reports.on_time_ratio')}%。`,
        ),
      ],
      exhibits: [],
    },
  ]
}

/** The year on one page. */
export const buildOverview = (ground: Ground): ChapterDraft => ({
  id: 'overview',
  kind: 'chapter',
  title: '总体情况',
  sections: sections(ground),
})
