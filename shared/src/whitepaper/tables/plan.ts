import { fenToWanyuan } from '../../basics/money.ts'
import type { EditionData } from '../edition-data.ts'
import { day, defineTable, flag, joined, text, wanyuan, year } from './table.ts'

type Row = EditionData['plan'] & Pick<EditionData, 'year' | 'asOf' | 'through' | 'period' | 'demo'>

/** The plan itself, and the sight from which the edition tells of it: one row. */
export const planTable = defineTable<Row>({
  name: 'plan',
  title: { zh: '规划', en: 'Plan' },
  description: {
    zh: '一行：规划的名称、期限、预算，以及本版截至哪一天',
    en: 'One row: the plan, its span and budget, and the day up to which this edition tells',
  },
  primaryKey: ['id'],
  rowsOf: ({ plan, year, asOf, through, period, demo }) => [
    { ...plan, year, asOf, through, period, demo },
  ],
  columns: [
    text('id', ['编号', 'Identifier'], (row) => row.id, { required: true }),
    text('name', ['名称', 'Name'], (row) => row.name, { required: true }),
    text('nameEn', ['英文名称', 'English name'], (row) => row.nameEn, {
      about: ['非官方译文', 'unofficial'],
    }),
    text('jurisdictionCode', ['行政区划代码', 'Division code'], (row) => row.jurisdictionCode),
    text('jurisdictionName', ['行政区划', 'Jurisdiction'], (row) => row.jurisdictionName),
    text('issuer', ['编制单位', 'Issuer'], (row) => row.issuer),
    text('issuedOn', ['印发时间', 'Issued'], (row) => row.issuedOn, {
      about: ['写到已知的年、月或日', 'as much of the date as is known'],
    }),
    day('startsOn', ['起始日', 'First day'], (row) => row.startsOn, { required: true }),
    day('endsOn', ['结束日', 'Last day'], (row) => row.endsOn, { required: true }),
    text('targetYears', ['目标年', 'Target years'], (row) => joined(row.targetYears.map(String))),
    wanyuan('yearlyWanyuan', ['每年预算', 'Yearly budget'], (row) => fenToWanyuan(row.yearlyFen)),
    wanyuan('totalWanyuan', ['预算合计', 'Whole budget'], (row) => fenToWanyuan(row.totalFen)),
    year('editionYear', ['本版年份', 'Year of the edition'], (row) => row.year, { required: true }),
    day('asOf', ['数据截至', 'Data as of'], (row) => row.asOf, {
      about: ['此日之前发布的才计入', 'only what was published by this day counts'],
      required: true,
    }),
    day('through', ['记述至', 'Told up to'], (row) => row.through, {
      about: ['本版所述的最后一天', 'the last day that the edition tells of'],
      required: true,
    }),
    text('period', ['最近填报期', 'Latest period'], (row) => row.period, {
      about: ['记述范围内最近一个已发布的填报期', 'the latest published period told of'],
    }),
    flag('demo', ['演示数据', 'Demonstration data'], (row) => row.demo, {
      about: ['是则全部填报均为虚构', 'if true every report is invented'],
      required: true,
    }),
  ],
})
