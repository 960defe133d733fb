import type { EditionData } from '../edition-data.ts'
import { discrepancyLabels } from './labels.ts'
import { defineTable, joined, text } from './table.ts'

type Row = EditionData['discrepancies'][number]

const readingsOf = ({ readings }: Row, language: 'zh' | 'en'): string =>
  readings
    .map((reading) =>
      reading.source ? `${reading[language]} (${reading.source})` : reading[language],
    )
    .join(' | ')

export const discrepancyTable = defineTable<Row>({
  name: 'discrepancies',
  title: { zh: '规划文本中的不一致', en: 'Discrepancies of the plan' },
  description: {
    zh: '一行一处：各处说法、采用哪种、理由、涉及什么',
    en: 'One row a place where the plan contradicts itself: readings, the one used, and why',
  },
  primaryKey: ['code'],
  rowsOf: (data) => data.discrepancies,
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, { required: true }),
    text('kind', ['类别', 'Kind'], (row) => row.kind, {
      labels: discrepancyLabels,
      required: true,
    }),
    text('title', ['标题', 'Title'], (row) => row.title.zh, { required: true }),
    text('titleEn', ['英文标题', 'English title'], (row) => row.title.en),
    text('readings', ['各处说法', 'Readings'], (row) => readingsOf(row, 'zh'), {
      about: ['括号内为出处；各处之间用“|”隔开', 'sources in brackets; separated by `|`'],
    }),
    text('readingsEn', ['各处说法英文', 'English readings'], (row) => readingsOf(row, 'en')),
    text('used', ['采用', 'Used'], (row) => row.used.zh),
    text('usedEn', ['采用英文', 'Used, in English'], (row) => row.used.en),
    text('reason', ['理由', 'Reason'], (row) => row.reason.zh),
    text('reasonEn', ['理由英文', 'Reason, in English'], (row) => row.reason.en),
    text('affects', ['涉及', 'Touches'], (row) => joined(row.affects), {
      about: ['类别:编码', 'kind:code'],
    }),
  ],
})
