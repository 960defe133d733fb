import type { z } from 'zod'
import { type ProblemCode, problemCodes } from '../basics/problem.ts'
import { type Language, problemSentence } from '../basics/problem-words.ts'
import type { MoneyKind } from './money.ts'
import type { EntryColumn, MilestoneColumn, ProjectFault, projectHintSchema } from './workbook.ts'

type Words = Record<Language, string>

export const projectSheetWords = {
  projects: { zh: '项目', en: 'Projects' },
  entries: { zh: '资金分录', en: 'Money entries' },
  milestones: { zh: '里程碑', en: 'Milestones' },
  guide: { zh: '填写说明', en: 'How to fill in' },
} satisfies Record<string, Words>

/** As the drop-down offers them. */
export const moneyKindWords: Record<MoneyKind, Words> = {
  allocated: { zh: '下达', en: 'Allocated' },
  paid: { zh: '支付', en: 'Paid' },
}

export const entryHeadWords: Record<EntryColumn, Words> = {
  id: { zh: '行号', en: 'Row' },
  project: { zh: '项目', en: 'Project' },
  kind: { zh: '类别', en: 'Kind' },
  year: { zh: '预算年度', en: 'Budget year' },
  on: { zh: '日期', en: 'Date' },
  amount: { zh: '金额（万元）', en: 'Amount (CNY 10,000)' },
  documentNumber: { zh: '文号或凭证号', en: 'Document number' },
  note: { zh: '备注', en: 'Note' },
  excessReason: { zh: '超出理由', en: 'Reason for excess' },
  state: { zh: '状态', en: 'State' },
}

export const milestoneHeadWords: Record<MilestoneColumn, Words> = {
  id: { zh: '行号', en: 'Row' },
  seen: { zh: '记录号', en: 'Record' },
  project: { zh: '项目', en: 'Project' },
  name: { zh: '里程碑', en: 'Milestone' },
  plannedOn: { zh: '计划日期', en: 'Planned' },
  projectedOn: { zh: '预计日期', en: 'Projected' },
  actualOn: { zh: '实际日期', en: 'Actual' },
  statement: { zh: '说明', en: 'Statement' },
  state: { zh: '状态', en: 'State' },
}

type OwnCode =
  | Exclude<ProjectFault['code'], ProblemCode>
  | z.infer<typeof projectHintSchema>['code']

const own: Record<OwnCode, Words> = {
  formula: {
    zh: '是公式，请改填数值或文字',
    en: 'is a formula; enter the figure or the text itself',
  },
  unreadable: { zh: '看不懂，只填数字或文字', en: 'cannot be read; enter a plain figure or text' },
  'percent-unexpected': {
    zh: '带百分号，而这里不是百分数',
    en: 'has a percent sign, but no percentage is asked for here',
  },
  'text-too-long': { zh: '文字过长', en: 'is too long' },
  'day-unreadable': {
    zh: '不是日期，请写作2023-09-30',
    en: 'is no date; write it as 2023-09-30',
  },
  missing: { zh: '必须填写', en: 'must be filled in' },
  'amount-invalid': {
    zh: '金额须大于0，最多六位小数（精确到分）',
    en: 'the amount must be above 0, with at most six decimals',
  },
  'kind-unknown': { zh: '只能选“下达”或“支付”', en: 'choose “Allocated” or “Paid”' },
  'year-unreadable': { zh: '不是年度，请写作2023', en: 'is no year; write it as 2023' },
  'row-unknown': {
    zh: '不是本表原有的行。请勿自行增行；行不够的，先导入，再下载新表',
    en: 'is no row of this workbook; add none. If there are too few, upload first, then download anew',
  },
  'row-twice': { zh: '同一行出现不止一次', en: 'the row stands more than once' },
  'row-imported': {
    zh: '这一行已导入过，表中的改动不再写入；请在页面更正，或下载新表',
    en: 'was written before and cannot be changed here; correct it on the page or download anew',
  },
  'entry-locked': {
    zh: '已登记的不能改；要更正，请在项目页面冲销后再登记',
    en: 'is recorded and cannot be changed; reverse it on the project’s page and enter it anew',
  },
  'milestone-locked': {
    zh: '项目、名称和计划日期不能在表中改',
    en: 'project, name and planned date cannot be changed here',
  },
  'paid-over-allocated': {
    zh: '写入后，该年度支付超过下达，请核对',
    en: 'the year will then have paid more than was allocated; please check',
  },
}

const isProblem = (code: string): code is ProblemCode => problemCodes.some((one) => one === code)

type Finding = {
  code: ProjectFault['code'] | z.infer<typeof projectHintSchema>['code']
  facts?: ProjectFault['facts']
}

/** What is wrong with a cell, or what to look at, without the cell's address. */
export const projectFindingWords = ({ code, facts = {} }: Finding, language: Language): string =>
  isProblem(code) ? problemSentence(code, facts, language) : own[code][language]
