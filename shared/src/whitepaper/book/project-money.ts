import type { ChartSeries } from '../chart-spec.ts'
import type { DocumentChart, DocumentTable, Inline } from '../document.ts'
import {
  cellOf,
  cellsOf,
  chartOf,
  describeParts,
  keyCell,
  percentCell,
  rowLine,
  tableOf,
  totalLine,
  wordCell,
} from './exhibits.ts'
import { findKeyValue, type Ground, joinInlines, keyFigure, keyValue, say } from './ground.ts'

const moneyYears = ({ data }: Ground): number[] =>
  [...new Set(data.money.map(({ year }) => year))].sort((a, b) => a - b)

const moneyKinds = ['planned', 'revised', 'allocated', 'paid'] as const
const moneyNames = { planned: '计划', revised: '调整后', allocated: '下达', paid: '支付' } as const
const moneyTones = {
  planned: 'band',
  revised: 'secondary',
  allocated: 'tertiary',
  paid: 'primary',
} as const

const describePaid = (ground: Ground, year: number): string => {
  const paid = findKeyValue(ground, `money.${year}.paid`)
  return paid === null ? '支付尚无记录' : `支付${paid}万元`
}

/**
 * What was allocated and paid of the money that `code` of the key figures tells of.
 * @param ratio the words before the share that was paid
 */
export const saySpending = (ground: Ground, code: string, ratio: string): Inline[] => {
  const isKnown = (part: string) => findKeyValue(ground, `${code}.${part}`) !== null
  const key = (part: string) => keyFigure(ground, `${code}.${part}`)
  if (!isKnown('allocated') && !isKnown('paid')) return say`下达、支付尚无记录`
  return joinInlines(
    [
      isKnown('allocated') ? say`下达${key('allocated')}万元` : say`下达尚无记录`,
      isKnown('paid') ? say`支付${key('paid')}万元` : say`支付尚无记录`,
      ...(isKnown('execution') ? [say`${ratio}${key('execution')}%`] : []),
    ],
    '，',
  )
}

export const moneyChart = (ground: Ground): DocumentChart => {
  const years = moneyYears(ground)
  const series: ChartSeries[] = moneyKinds.map((kind) => ({
    name: moneyNames[kind],
    tone: moneyTones[kind],
    values: years.map((year) => findKeyValue(ground, `money.${year}.${kind}`)),
  }))
  const words = years.map((year) => ({
    name: `${year}年`,
    text: `调整后${keyValue(ground, `money.${year}.revised`)}万元、${describePaid(ground, year)}`,
  }))
  return chartOf({
    id: 'money-by-year',
    caption: '分年度资金',
    alt: `分组柱状图：分年度计划、调整后、下达、支付。${describeParts(words)}`,
    spec: {
      kind: 'bars',
      direction: 'upright',
      stacked: false,
      categories: years.map((year) => `${year}年`),
      series,
      unit: '万元',
      decimals: 0,
      maximum: null,
      mark: null,
    },
  })
}

export const yearTable = (ground: Ground): DocumentTable => {
  const cells = (code: string) =>
    [...moneyKinds, 'execution'].map((part) => keyCell(ground, `${code}.${part}`))
  return tableOf({
    id: 'money-by-year-table',
    caption: '分年度资金',
    columns: [
      ['年度', 18, 'center'],
      ['计划', 17, 'end'],
      ['调整后', 17, 'end'],
      ['下达', 16, 'end'],
      ['支付', 16, 'end'],
      ['支付率（%）', 16, 'end'],
    ],
    lines: [
      ...moneyYears(ground).map((year) =>
        rowLine([wordCell(`${year}年`), ...cells(`money.${year}`)]),
      ),
      totalLine([wordCell('合计'), ...cells('money')]),
    ],
    note: '金额单位为万元；下达、支付为截至本版所述之日的累计数，支付率为支付占调整后的比例；“–”为尚无记录。',
  })
}

/** What each project has in the year. */
export const projectMoney = (ground: Ground): DocumentTable => {
  const { year } = ground.data
  const rows = ground.data.projects.filter(
    ({ code, standing }) =>
      standing === 'funded' &&
      ground.data.money.some((one) => one.project === code && one.year === year),
  )
  return tableOf({
    id: 'money-of-year',
    caption: `建设项目${year}年资金`,
    columns: [
      ['编码', 9, 'center'],
      ['项目', 33],
      ['计划', 12, 'end'],
      ['调整后', 12, 'end'],
      ['下达', 12, 'end'],
      ['支付', 12, 'end'],
      ['支付率', 11, 'end'],
    ],
    lines: [
      ...rows.map(({ code }) =>
        rowLine([
          cellOf(ground, { table: 'projects', row: code, column: 'code' }),
          cellOf(ground, { table: 'projects', row: code, column: 'shortName' }),
          ...cellsOf(ground, { table: 'money', row: `${code}/${year}` }, [
            'plannedWanyuan',
            'revisedWanyuan',
            'allocatedWanyuan',
            'paidWanyuan',
            'executionRatio',
          ]),
        ]),
      ),
      totalLine([
        wordCell('合计'),
        wordCell(''),
        ...moneyKinds.map((kind) => keyCell(ground, `money.${year}.${kind}`)),
        percentCell(ground, `money.${year}.execution`),
      ]),
    ],
    note: '金额单位为万元。合计含当年有资金、现已不列入建设清单的项目。',
  })
}
