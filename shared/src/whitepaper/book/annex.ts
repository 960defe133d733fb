import { periodKind } from '../../basics/period.ts'
import { quarterName } from '../../basics/period-words.ts'
import { occurrenceKey } from '../../plan/milestones.ts'
import type { DocumentTable, TableCell } from '../document.ts'
import { type ColumnWish, cellOf, cellsOf, groupLine, rowLine, tableOf } from './exhibits.ts'
import type { ChapterDraft, Ground } from './ground.ts'

const targetTable = (ground: Ground): DocumentTable => {
  const { data } = ground
  const years = data.plan.targetYears
  return tableOf({
    id: 'annex-targets',
    caption: '指标目标与状态一览',
    columns: [
      ['编码', 6, 'center'],
      ['指标', 28],
      ['性质', 7, 'center'],
      ['责任单位', 20.5],
      ...years.flatMap((year): ColumnWish[] => [
        [`${year}年目标`, 11.3, 'end'],
        ['所据之值', 9, 'end'],
        ['状态', 9, 'center'],
      ]),
    ],
    lines: data.groups.flatMap((group) => [
      groupLine(group.name),
      ...data.indicators
        .filter((indicator) => indicator.group === group.code)
        .map(({ code }) =>
          rowLine([
            ...cellsOf(ground, { table: 'indicators', row: code }, [
              'code',
              'name',
              'kind',
              'responsibleUnitName',
            ]),
            ...years.flatMap((year): TableCell[] => {
              const row = `${code}/${year}`
              return [
                cellOf(ground, { table: 'targets', row, column: 'written' }),
                ...cellsOf(ground, { table: 'verdicts', row }, ['value', 'state']),
              ]
            }),
          ]),
        ),
    ]),
    note: '已到期的状态为判定，未到期的为暂评或展望。',
  })
}

const valueTable = (ground: Ground): DocumentTable => {
  const { data } = ground
  const periods = data.periods.filter(({ code }) => code.startsWith(String(data.year)))
  const quarters = periods.filter(({ code }) => periodKind(code) === 'quarter')
  const shown = [...quarters, ...periods.filter(({ code }) => periodKind(code) === 'year')]
  return tableOf({
    id: 'annex-values',
    caption: `${data.year}年各填报期核定值`,
    columns: [
      ['编码', 8, 'center'],
      ['指标', 38],
      ['计量单位', 12, 'center'],
      ...shown.map(({ code }): ColumnWish => [quarterName(code, 'zh'), 14, 'end']),
    ],
    lines: data.indicators.map(({ code }) =>
      rowLine([
        ...cellsOf(ground, { table: 'indicators', row: code }, ['code', 'name', 'unit']),
        ...shown.map((period) =>
          cellOf(ground, {
            table: 'observations',
            row: `${code}/${period.code}`,
            column: 'value',
          }),
        ),
      ]),
    ),
  })
}

const moneyTable = (ground: Ground): DocumentTable =>
  tableOf({
    id: 'annex-money',
    caption: '项目分年度资金',
    columns: [
      ['编码', 8, 'center'],
      ['项目', 34],
      ['年份', 8, 'center'],
      ['计划', 12, 'end'],
      ['调整后', 12, 'end'],
      ['下达', 12, 'end'],
      ['支付', 12, 'end'],
      ['支付率', 10, 'end'],
    ],
    lines: ground.data.projects.flatMap(({ code }) =>
      ground.data.money
        .filter(({ project }) => project === code)
        .sort((a, b) => a.year - b.year)
        .map(({ year }) =>
          rowLine(
            cellsOf(ground, { table: 'money', row: `${code}/${year}` }, [
              'project',
              'projectName',
              'year',
              'plannedWanyuan',
              'revisedWanyuan',
              'allocatedWanyuan',
              'paidWanyuan',
              'executionRatio',
            ]),
          ),
        ),
    ),
    note: '金额单位为万元；“–”为尚无记录。',
  })

const milestoneTable = (ground: Ground): DocumentTable =>
  tableOf({
    id: 'annex-milestones',
    caption: '项目里程碑',
    columns: [
      ['编码', 7, 'center'],
      ['项目', 27],
      ['里程碑', 27],
      ['计划日期', 12, 'center'],
      ['预计日期', 12, 'center'],
      ['实际日期', 12, 'center'],
      ['状态', 10, 'center'],
    ],
    lines: ground.data.milestones.map(({ project, no }) =>
      rowLine(
        cellsOf(ground, { table: 'milestones', row: `${project}/${no}` }, [
          'project',
          'projectName',
          'name',
          'plannedOn',
          'projectedOn',
          'actualOn',
          'state',
        ]),
      ),
    ),
  })

const promiseTable = (ground: Ground): DocumentTable => {
  const { programmes, promises } = ground.data
  return tableOf({
    id: 'annex-promises',
    caption: '承诺一览',
    columns: [
      ['编码', 15],
      ['承诺', 45],
      ['到期日', 11, 'center'],
      ['预计日期', 11, 'center'],
      ['完成日期', 11, 'center'],
      ['状态', 10, 'center'],
    ],
    lines: programmes.flatMap(({ code, name }) => {
      const own = promises.filter(({ programme }) => programme === code)
      if (own.length === 0) return []
      return [
        groupLine(name),
        ...own.map((promise) =>
          rowLine(
            cellsOf(ground, { table: 'promises', row: occurrenceKey(promise.code, promise.year) }, [
              'key',
              'text',
              'dueOn',
              'projectedOn',
              'actualOn',
              'state',
            ]),
          ),
        ),
      ]
    }),
  })
}

const unitTable = (ground: Ground): DocumentTable =>
  tableOf({
    id: 'annex-units',
    caption: '单位责任一览',
    columns: [
      ['单位', 34],
      ['类别', 14, 'center'],
      ['负责指标', 13, 'end'],
      ['牵头项目', 13, 'end'],
      ['牵头建设内容', 13, 'end'],
      ['配合建设内容', 13, 'end'],
    ],
    lines: ground.data.units.map(({ code }) =>
      rowLine(
        cellsOf(ground, { table: 'units', row: code }, [
          'name',
          'kind',
          'indicators',
          'projects',
          'leadWorkItems',
          'cooperatingWorkItems',
        ]),
      ),
    ),
  })

const discrepancyTable = (ground: Ground): DocumentTable =>
  tableOf({
    id: 'annex-discrepancies',
    caption: '规划文本中的不一致及处理',
    columns: [
      ['编码', 5, 'center'],
      ['类别', 8, 'center'],
      ['不一致之处', 22],
      ['采用', 29],
      ['理由', 36],
    ],
    lines: ground.data.discrepancies.map(({ code }) =>
      rowLine(
        cellsOf(ground, { table: 'discrepancies', row: code }, [
          'code',
          'kind',
          'title',
          'used',
          'reason',
        ]),
      ),
    ),
    note: '各处说法与出处全文见数据包“规划文本中的不一致”表。',
  })

/** The tables that are too long for the chapters; one without rows is left out. */
export const buildAnnex = (ground: Ground): ChapterDraft => ({
  id: 'annex',
  kind: 'annex',
  title: '附表',
  sections: [
    {
      id: 'annex',
      heading: null,
      automatic: [],
      exhibits: [
        targetTable(ground),
        valueTable(ground),
        moneyTable(ground),
        milestoneTable(ground),
        promiseTable(ground),
        unitTable(ground),
        discrepancyTable(ground),
      ].filter(({ lines }) => lines.length > 0),
    },
  ],
})
