import { projectStages } from '../../projects/stages.ts'
import type { DocumentChart, DocumentTable, Inline } from '../document.ts'
import type { ProjectRow } from '../edition-data.ts'
import { stageLabels } from '../tables/labels.ts'
import { cellOf, cellsOf, chartOf, describeParts, groupLine, rowLine, tableOf } from './exhibits.ts'
import {
  type ChapterDraft,
  type Ground,
  joinInlines,
  keyFigure,
  keyValue,
  paragraph,
  type Section,
  say,
} from './ground.ts'
import { moneyChart, projectMoney, saySpending, yearTable } from './project-money.ts'
import { sayMilestones } from './state-words.ts'

const standing = ({ data }: Ground, wanted: ProjectRow['standing']): ProjectRow[] =>
  data.projects.filter((project) => project.standing === wanted)

const occurringStages = (ground: Ground) =>
  projectStages.filter((stage) => keyValue(ground, `projects.funded.${stage}`) > 0)

const sayStages = (ground: Ground): Inline[] =>
  joinInlines(
    occurringStages(ground).map(
      (stage) => say`${stageLabels[stage].zh}${keyFigure(ground, `projects.funded.${stage}`)}个`,
    ),
    '，',
  )

const stageChart = (ground: Ground): DocumentChart => {
  const stages = occurringStages(ground)
  const values = stages.map((stage) => keyValue(ground, `projects.funded.${stage}`))
  const names = stages.map((stage) => stageLabels[stage].zh)
  const words = names.map((name, at) => ({ name, text: `${values[at]}个` }))
  return chartOf({
    id: 'stages',
    caption: '建设项目所处阶段',
    alt: `柱状图：建设项目所处阶段。${describeParts(words)}`,
    spec: {
      kind: 'bars',
      direction: 'upright',
      stacked: false,
      categories: names,
      series: [{ name: '项目', tone: 'primary', values }],
      unit: '个',
      decimals: 0,
      maximum: null,
      mark: null,
    },
  })
}

const stageTable = (ground: Ground): DocumentTable =>
  tableOf({
    id: 'project-stages',
    caption: '建设项目进展',
    columns: [
      ['编码', 9, 'center'],
      ['项目', 37],
      ['牵头单位', 25],
      ['阶段', 13, 'center'],
      ['阶段生效日', 16, 'center'],
    ],
    lines: standing(ground, 'funded').map(({ code }) =>
      rowLine(
        cellsOf(ground, { table: 'projects', row: code }, [
          'code',
          'name',
          'leads',
          'stage',
          'stageSince',
        ]),
      ),
    ),
  })

const lateMilestones = (ground: Ground): DocumentTable[] => {
  const late = ground.data.milestones.filter(({ state }) =>
    ['overdue', 'projected_late', 'kept_late'].includes(state),
  )
  if (late.length === 0) return []
  return [
    tableOf({
      id: 'late-milestones',
      caption: '逾期和预计推迟的里程碑',
      columns: [
        ['项目', 17],
        ['里程碑', 28],
        ['计划', 14, 'center'],
        ['预计', 14, 'center'],
        ['实际', 14, 'center'],
        ['状态', 13, 'center'],
      ],
      lines: late.map(({ project, no }) =>
        rowLine([
          cellOf(ground, { table: 'projects', row: project, column: 'shortName' }),
          ...cellsOf(ground, { table: 'milestones', row: `${project}/${no}` }, [
            'name',
            'plannedOn',
            'projectedOn',
            'actualOn',
            'state',
          ]),
        ]),
      ),
    }),
  ]
}

const reserveTable = (ground: Ground): DocumentTable => {
  const projects = standing(ground, 'reserve')
  const lists = [...new Set(projects.map(({ list }) => list ?? '其他'))]
  const line = ({ code }: ProjectRow) =>
    rowLine(
      cellsOf(ground, { table: 'projects', row: code }, ['code', 'name', 'leads', 'totalWanyuan']),
    )
  return tableOf({
    id: 'reserve-projects',
    caption: '储备项目',
    columns: [
      ['编码', 10, 'center'],
      ['项目', 44],
      ['牵头单位', 28],
      ['估算（万元）', 18, 'end'],
    ],
    lines: lists.flatMap((list) => [
      groupLine(list),
      ...projects.filter((project) => (project.list ?? '其他') === list).map(line),
    ]),
    note: '储备项目不排年度资金，经调整可转入建设清单。',
  })
}

const sections = (ground: Ground): Section[] => {
  const { year, milestones } = ground.data
  const key = (code: string) => keyFigure(ground, code)
  const own = `money.${year}`
  return [
    {
      id: 'projects',
      heading: '建设项目进展',
      automatic: [
        paragraph(say`现列建设项目${key('projects.funded')}个，按所处阶段：${sayStages(ground)}。`),
      ],
      exhibits: [stageChart(ground), stageTable(ground)],
    },
    {
      id: 'projects.money',
      heading: '资金',
      automatic: [
        paragraph(
          say`《规划》安排资金${key('money.planned')}万元，调整后${key('money.revised')}万元。`,
          keyValue(ground, `${own}.revised`) === 0
            ? null
            : say`${String(year)}年计划${key(`${own}.planned`)}万元，调整后${key(`${own}.revised`)}万元，${saySpending(ground, own, '支付率')}。`,
        ),
      ],
      exhibits: [moneyChart(ground), yearTable(ground), projectMoney(ground)],
    },
    {
      id: 'projects.milestones',
      heading: '项目里程碑',
      automatic: [
        paragraph(
          milestones.length === 0
            ? say`各项目尚未登记里程碑。`
            : say`已登记里程碑${key('milestones.total')}个：${sayMilestones(ground, 'milestones', '个')}。`,
        ),
      ],
      exhibits: lateMilestones(ground),
    },
    {
      id: 'projects.reserve',
      heading: '储备项目',
      automatic: [paragraph(say`现列储备项目${key('projects.reserve')}个，按清单分列如下。`)],
      exhibits: [reserveTable(ground)],
    },
  ]
}

/** Where the projects stand, and their money. */
export const buildProjects = (ground: Ground): ChapterDraft => ({
  id: 'projects',
  kind: 'chapter',
  title: '项目与资金',
  sections: sections(ground),
})
