import type { UnitRow } from '../edition-data.ts'
import { unitKindLabels } from './labels.ts'
import { defineTable, integer, joined, ratio, text } from './table.ts'

/** Reports on time over reports owed; null where nothing was owed. */
export const onTimeRatio = ({ expected, onTime }: Pick<UnitRow, 'expected' | 'onTime'>) =>
  expected === 0 ? null : onTime / expected

export const unitTable = defineTable<UnitRow>({
  name: 'units',
  title: { zh: '单位', en: 'Units' },
  description: {
    zh: '一行一个单位：名称、别名、所负责任，本年应报、按期、迟报、未报',
    en: 'One row a unit: names, what it answers for, and how it reported in the edition’s year',
  },
  primaryKey: ['code'],
  rowsOf: (data) => data.units,
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, { required: true }),
    text('name', ['名称', 'Name'], (row) => row.name, { required: true }),
    text('nameEn', ['英文名称', 'English name'], (row) => row.nameEn, {
      about: ['非官方译文', 'unofficial'],
    }),
    text('shortName', ['简称', 'Short name'], (row) => row.shortName),
    text('kind', ['类别', 'Kind'], (row) => row.kind, { labels: unitKindLabels, required: true }),
    text('aliases', ['别名', 'Other names'], (row) => joined(row.aliases), {
      about: ['规划中的其他写法', 'as the plan also writes it'],
    }),
    integer('indicators', ['负责指标', 'Indicators'], (row) => row.indicators, {
      unit: ['项', 'indicators'],
    }),
    integer('projects', ['牵头项目', 'Projects led'], (row) => row.projects, {
      unit: ['个', 'projects'],
    }),
    integer('leadWorkItems', ['牵头建设内容', 'Work items led'], (row) => row.leadWorkItems, {
      unit: ['项', 'items'],
    }),
    integer(
      'cooperatingWorkItems',
      ['配合建设内容', 'Work items supported'],
      (row) => row.cooperatingWorkItems,
      { unit: ['项', 'items'] },
    ),
    integer('expected', ['应报', 'Owed'], (row) => row.expected, {
      unit: ['次', 'reports'],
      about: ['本版年份内已发布填报期', 'in the published periods of the edition’s year'],
      required: true,
    }),
    integer('onTime', ['按期', 'On time'], (row) => row.onTime, {
      unit: ['次', 'reports'],
      required: true,
    }),
    integer('late', ['迟报', 'Late'], (row) => row.late, {
      unit: ['次', 'reports'],
      required: true,
    }),
    integer('missing', ['未报', 'Missing'], (row) => row.missing, {
      unit: ['次', 'reports'],
      required: true,
    }),
    ratio('onTimeRatio', ['按期率', 'On-time ratio'], onTimeRatio),
  ],
})
