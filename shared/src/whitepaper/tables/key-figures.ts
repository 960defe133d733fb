import type { KeyFigure } from '../key-figure.ts'
import { keyFigures } from '../key-figures.ts'
import { defineTable, number, text } from './table.ts'

export const keyFigureTable = defineTable<KeyFigure>({
  name: 'key-figures',
  title: { zh: '主要数据', en: 'Key figures' },
  description: {
    zh: '一行一个由其他各表汇总的数：个数、合计、比率',
    en: 'One row a count, sum or ratio that is made from the other tables',
  },
  primaryKey: ['code'],
  rowsOf: keyFigures,
  decimalsOf: (row) => row.decimals,
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, { required: true }),
    text('title', ['名称', 'Name'], (row) => row.title.zh, { required: true }),
    text('titleEn', ['英文名称', 'English name'], (row) => row.title.en, { required: true }),
    number('value', ['数值', 'Value'], (row) => row.value, {
      about: ['单位见“计量单位”', 'see the column `unit`'],
      decimals: 'row',
    }),
    text('unit', ['计量单位', 'Unit of measure'], (row) => row.unit.zh, { required: true }),
    text('unitEn', ['英文计量单位', 'English unit of measure'], (row) => row.unit.en),
  ],
})
