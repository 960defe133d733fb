import { occurrenceKey } from '../../plan/milestones.ts'
import type { EditionData } from '../edition-data.ts'
import { milestoneLabels } from './labels.ts'
import { day, defineTable, flag, integer, joined, text, year } from './table.ts'

const toProgramme = { column: 'programme', table: 'programmes', references: 'code' }

export const actionTable = defineTable<EditionData['actions'][number]>({
  name: 'actions',
  title: { zh: '优先行动', en: 'Actions' },
  description: { zh: '一行一个优先行动', en: 'One row an action of the plan' },
  primaryKey: ['code'],
  rowsOf: (data) => data.actions,
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, { required: true }),
    integer('no', ['序号', 'No.'], (row) => row.no, { required: true }),
    text('name', ['名称', 'Name'], (row) => row.name, { required: true }),
    text('nameEn', ['英文名称', 'English name'], (row) => row.nameEn),
  ],
})

export const programmeTable = defineTable<EditionData['programmes'][number]>({
  name: 'programmes',
  title: { zh: '专项', en: 'Programmes' },
  description: { zh: '一行一个专项及其建设目标', en: 'One row a programme and its goal' },
  primaryKey: ['code'],
  foreignKeys: [{ column: 'action', table: 'actions', references: 'code' }],
  rowsOf: (data) => data.programmes,
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, { required: true }),
    text('action', ['行动编码', 'Action'], (row) => row.action, { required: true }),
    integer('no', ['序号', 'No.'], (row) => row.no, { required: true }),
    text('name', ['名称', 'Name'], (row) => row.name, { required: true }),
    text('nameEn', ['英文名称', 'English name'], (row) => row.nameEn),
    text('goal', ['建设目标', 'Goal'], (row) => row.goal.zh, {
      about: ['本站缩写', 'condensed'],
    }),
    text('source', ['出处', 'Source'], (row) => row.source),
  ],
})

const namesOf = (data: EditionData): Map<string, string> =>
  new Map(data.programmes.map(({ code, name }) => [code, name]))

type WorkItemRow = Omit<EditionData['workItems'][number], 'leads' | 'cooperating'> & {
  programmeName: string | null
  leads: string[]
  cooperating: string[]
}

export const workItemTable = defineTable<WorkItemRow>({
  name: 'work-items',
  title: { zh: '建设内容', en: 'Work items' },
  description: {
    zh: '一行一项建设内容：所属专项、牵头与配合单位',
    en: 'One row a work item: its programme, lead and cooperating units',
  },
  primaryKey: ['code'],
  foreignKeys: [toProgramme],
  rowsOf: (data) => {
    const programmes = namesOf(data)
    const units = new Map(data.units.map(({ code, name }) => [code, name]))
    const named = (codes: readonly string[]) => codes.map((code) => units.get(code) ?? code)
    return data.workItems.map((row) => ({
      ...row,
      programmeName: programmes.get(row.programme) ?? null,
      leads: named(row.leads),
      cooperating: named(row.cooperating),
    }))
  },
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, { required: true }),
    text('programme', ['专项编码', 'Programme'], (row) => row.programme, { required: true }),
    text('programmeName', ['专项', 'Programme name'], (row) => row.programmeName),
    integer('no', ['序号', 'No.'], (row) => row.no, { required: true }),
    text('name', ['名称', 'Name'], (row) => row.name, { required: true }),
    text('nameEn', ['英文名称', 'English name'], (row) => row.nameEn),
    text('leads', ['牵头单位', 'Lead units'], (row) => joined(row.leads)),
    text('cooperating', ['配合单位', 'Cooperating units'], (row) => joined(row.cooperating)),
    flag('openEnded', ['未列尽', 'Open-ended'], (row) => row.openEnded, {
      about: ['规划在配合单位后写了“等”', 'the plan ends the list with “and others”'],
      required: true,
    }),
    text('source', ['出处', 'Source'], (row) => row.source),
  ],
})

type PromiseRow = EditionData['promises'][number] & { programmeName: string | null }

export const promiseTable = defineTable<PromiseRow>({
  name: 'promises',
  title: { zh: '承诺', en: 'Promises' },
  description: {
    zh: '一行一条：各专项建设目标中写明期限或数量的承诺；逐年的承诺每年一行',
    en: 'One row a dated or counted promise of a programme; a yearly one has a row for each year',
  },
  primaryKey: ['key'],
  foreignKeys: [toProgramme],
  rowsOf: (data) => {
    const programmes = namesOf(data)
    return data.promises.map((row) => ({
      ...row,
      programmeName: programmes.get(row.programme) ?? null,
    }))
  },
  columns: [
    text('key', ['键', 'Key'], (row) => occurrenceKey(row.code, row.year), {
      about: ['编码；逐年的再加年份', 'the code, with the year of a yearly promise'],
      required: true,
    }),
    text('code', ['编码', 'Code'], (row) => row.code, { required: true }),
    year('year', ['年份', 'Year'], (row) => row.year, {
      about: ['只用于逐年的承诺', 'of a yearly promise only'],
    }),
    text('programme', ['专项编码', 'Programme'], (row) => row.programme, { required: true }),
    text('programmeName', ['专项', 'Programme name'], (row) => row.programmeName),
    text('text', ['承诺', 'Promise'], (row) => row.text, {
      about: ['本站缩写', 'condensed'],
      required: true,
    }),
    text('textEn', ['英文', 'English'], (row) => row.textEn, {
      about: ['非官方译文', 'unofficial'],
    }),
    day('dueOn', ['到期日', 'Due'], (row) => row.dueOn, {
      about: ['空格为规划未写期限', 'empty where the plan gives no date'],
    }),
    day('projectedOn', ['预计日期', 'Expected'], (row) => row.projectedOn),
    day('actualOn', ['完成日期', 'Kept on'], (row) => row.actualOn),
    text('state', ['状态', 'State'], (row) => row.state, {
      labels: milestoneLabels,
      required: true,
    }),
    integer('slipDays', ['相差天数', 'Days late'], (row) => row.slipDays, {
      unit: ['天', 'days'],
      about: ['早于到期日为负', 'below zero when early'],
    }),
    text('statement', ['情况', 'Statement'], (row) => row.statement),
    text('indicator', ['指标编码', 'Indicator'], (row) => row.indicator, {
      about: ['衡量同一事项的指标', 'that measures the same thing'],
    }),
    text('source', ['出处', 'Source'], (row) => row.source),
  ],
})
