import { milestoneStates, occurrenceKey } from '../../plan/milestones.ts'
import type { DocumentChart, DocumentTable } from '../document.ts'
import { milestoneLabels } from '../tables/labels.ts'
import {
  cellOf,
  cellsOf,
  chartOf,
  describeParts,
  keyCell,
  rowLine,
  tableOf,
  totalLine,
  wordCell,
} from './exhibits.ts'
import {
  type ChapterDraft,
  type Ground,
  keyFigure,
  keyValue,
  paragraph,
  type Section,
  say,
} from './ground.ts'
import { milestoneTones, occurringMilestones, sayMilestones } from './state-words.ts'

const actionTable = (ground: Ground): DocumentTable => {
  const counted = ['dates', 'due', 'kept', 'kept_late', 'overdue'] as const
  return tableOf({
    id: 'promises-by-action',
    caption: '优先行动承诺完成情况',
    columns: [
      ['优先行动', 32],
      ['专项', 8, 'end'],
      ['建设内容', 12, 'end'],
      ['承诺', 8, 'end'],
      ['已到期', 10, 'end'],
      ['按期完成', 12, 'end'],
      ['逾期完成', 12, 'end'],
      ['逾期', 8, 'end'],
    ],
    lines: [
      ...ground.data.actions.map(({ code }) =>
        rowLine([
          cellOf(ground, { table: 'actions', row: code, column: 'name' }),
          keyCell(ground, `programmes.${code}`),
          keyCell(ground, `work_items.${code}`),
          ...counted.map((part) => keyCell(ground, `promises.${code}.${part}`)),
        ]),
      ),
      totalLine([
        wordCell('合计'),
        keyCell(ground, 'programmes.total'),
        keyCell(ground, 'work_items.total'),
        ...counted.map((part) => keyCell(ground, `promises.${part}`)),
      ]),
    ],
    note: '承诺逐年的按年计；“逾期”为到期而无完成记录。',
  })
}

const actionChart = (ground: Ground): DocumentChart => {
  const { actions } = ground.data
  const occurring = occurringMilestones(ground, 'promises')
  const words = actions.map(({ code, name }) => ({
    name,
    text: `按期完成${keyValue(ground, `promises.${code}.kept`)}条、逾期${keyValue(ground, `promises.${code}.overdue`)}条`,
  }))
  return chartOf({
    id: 'promises-chart',
    caption: '各优先行动的承诺',
    alt: `堆叠条形图：各优先行动的承诺。${describeParts(words)}`,
    spec: {
      kind: 'bars',
      direction: 'lying',
      stacked: true,
      categories: actions.map(({ name }) => name),
      series: milestoneStates
        .filter((state) => occurring.includes(state))
        .map((state) => ({
          name: milestoneLabels[state].zh,
          tone: milestoneTones[state],
          values: actions.map(({ code }) => keyValue(ground, `promises.${code}.${state}`)),
        })),
      unit: '条',
      decimals: 0,
      maximum: null,
      mark: null,
    },
  })
}

const overdue = (ground: Ground): DocumentTable[] => {
  const late = ground.data.promises.filter(({ state }) => state === 'overdue')
  if (late.length === 0) return []
  return [
    tableOf({
      id: 'overdue-promises',
      caption: '逾期未完成的承诺',
      columns: [
        ['专项', 25],
        ['承诺', 43],
        ['到期日', 16, 'center'],
        ['预计日期', 16, 'center'],
      ],
      lines: late.map(({ code, year }) =>
        rowLine(
          cellsOf(ground, { table: 'promises', row: occurrenceKey(code, year) }, [
            'programmeName',
            'text',
            'dueOn',
            'projectedOn',
          ]),
        ),
      ),
    }),
  ]
}

const sections = (ground: Ground): Section[] => {
  const key = (code: string) => keyFigure(ground, code)
  return [
    {
      id: 'actions',
      heading: '承诺完成情况',
      automatic: [
        paragraph(
          say`《规划》${key('actions.total')}个优先行动分解为${key('programmes.total')}个专项、${key('work_items.total')}项建设内容。各专项建设目标中写明期限或数量的，逐条列为承诺，共${key('promises.total')}条，逐年的按年计为${key('promises.dates')}条，其中已到期${key('promises.due')}条。`,
          say`按完成情况：${sayMilestones(ground, 'promises', '条')}。`,
        ),
      ],
      exhibits: [actionTable(ground), actionChart(ground)],
    },
    {
      id: 'actions.overdue',
      heading: '逾期未完成的承诺',
      automatic: [
        paragraph(
          keyValue(ground, 'promises.overdue') === 0
            ? say`已到期的承诺均有完成记录。`
            : say`到期而没有完成记录的承诺${key('promises.overdue')}条，逐条列示如下；已登记预计日期的一并注明。`,
        ),
      ],
      exhibits: overdue(ground),
    },
  ]
}

/** What became of the promises of the plan, action by action. */
export const buildPromises = (ground: Ground): ChapterDraft => ({
  id: 'actions',
  kind: 'chapter',
  title: '优先行动与承诺',
  sections: sections(ground),
})
