import type { DocumentChart, DocumentTable } from '../document.ts'
import type { UnitRow } from '../edition-data.ts'
import { onTimeRatio } from '../tables/units.ts'
import {
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
import { type ChapterDraft, type Ground, keyFigure, keyValue, paragraph, say } from './ground.ts'

/** Those that owed reports, the most punctual first. */
const reporting = ({ data }: Ground): UnitRow[] =>
  data.units
    .filter(({ expected }) => expected > 0)
    .sort((a, b) => (onTimeRatio(b) ?? 0) - (onTimeRatio(a) ?? 0) || b.expected - a.expected)

const punctualityTable = (ground: Ground, units: readonly UnitRow[]): DocumentTable =>
  tableOf({
    id: 'punctuality',
    caption: `${ground.data.year}年各单位填报情况`,
    columns: [
      ['单位', 34],
      ['负责指标', 12, 'end'],
      ['应报', 11, 'end'],
      ['按期', 11, 'end'],
      ['迟报', 11, 'end'],
      ['未报', 11, 'end'],
      ['按期率', 12, 'end'],
    ],
    lines: [
      ...units.map(({ code }) =>
        rowLine(
          cellsOf(ground, { table: 'units', row: code }, [
            'name',
            'indicators',
            'expected',
            'onTime',
            'late',
            'missing',
            'onTimeRatio',
          ]),
        ),
      ),
      totalLine([
        wordCell('合计'),
        wordCell(''),
        ...['expected', 'on_time', 'late', 'missing'].map((part) =>
          keyCell(ground, `reports.${part}`),
        ),
        percentCell(ground, 'reports.on_time_ratio'),
      ]),
    ],
    note: '以首次提交的日期与本单位截止日期相比；经核定的才计为已报。',
  })

const punctualityChart = (ground: Ground, units: readonly UnitRow[]): DocumentChart => {
  const percent = (unit: UnitRow) => Number(((onTimeRatio(unit) ?? 0) * 100).toFixed(1))
  const caption = `${ground.data.year}年各单位填报按期率`
  const words = units.map((unit) => ({ name: unit.shortName, text: `${percent(unit)}%` }))
  return chartOf({
    id: 'punctuality-chart',
    caption,
    alt: `条形图：${caption}。${describeParts(words)}`,
    spec: {
      kind: 'bars',
      direction: 'lying',
      stacked: false,
      categories: units.map(({ shortName }) => shortName),
      series: [{ name: '按期率', tone: 'primary', values: units.map(percent) }],
      unit: '%',
      decimals: 1,
      maximum: 100,
      mark: null,
    },
  })
}

/** How the units reported in the year. */
export const buildUnits = (ground: Ground): ChapterDraft => {
  const units = reporting(ground)
  const key = (code: string) => keyFigure(ground, code)
  const owed = keyValue(ground, 'reports.expected') > 0
  return {
    id: 'units',
    kind: 'chapter',
    title: '单位履责情况',
    sections: [
      {
        id: 'units',
        heading: null,
        automatic: [
          paragraph(
            say`《规划》涉及单位${key('units.total')}个，${String(ground.data.year)}年有填报任务的${key('units.reporting')}个。`,
            owed
              ? say`全年应报${key('reports.expected')}次，按期${key('reports.on_time')}次，迟报${key('reports.late')}次，未报${key('reports.missing')}次，按期率${key('reports.on_time_ratio')}%；全部按期的单位${key('units.punctual')}个。`
              : say`本年尚无已发布的填报期。`,
          ),
        ],
        exhibits: owed ? [punctualityTable(ground, units), punctualityChart(ground, units)] : [],
      },
    ],
  }
}
