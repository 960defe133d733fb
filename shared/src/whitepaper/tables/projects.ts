import { fenToWanyuan } from '../../basics/money.ts'
import { executionRatio } from '../../projects/money.ts'
import type { EditionData, ProjectRow } from '../edition-data.ts'
import { categoryLabels, milestoneLabels, stageLabels, standingLabels } from './labels.ts'
import { day, defineTable, integer, joined, ratio, text, wanyuan, year } from './table.ts'

const toProject = { column: 'project', table: 'projects', references: 'code' }

const unrecorded = ['空格为尚无记录', 'empty while nothing is recorded'] as const

const namesOf = (data: EditionData): Map<string, string> =>
  new Map(data.projects.map(({ code, name }) => [code, name]))

export const projectTable = defineTable<ProjectRow & { leadNames: string[] }>({
  name: 'projects',
  title: { zh: '项目', en: 'Projects' },
  description: {
    zh: '一行一个项目：类别、牵头单位、阶段、资金来源、规划所列合计',
    en: 'One row a project: list, lead units, stage, source of money, sum that the plan prints',
  },
  primaryKey: ['code'],
  rowsOf: (data) => {
    const units = new Map(data.units.map(({ code, name }) => [code, name]))
    return data.projects.map((row) => ({
      ...row,
      leadNames: row.leads.map((code) => units.get(code) ?? code),
    }))
  },
  columns: [
    text('code', ['编码', 'Code'], (row) => row.code, {
      about: ['F 建设项目，R 储备项目', 'F funded, R reserve'],
      required: true,
    }),
    integer('no', ['序号', 'No.'], (row) => row.no, { required: true }),
    text('category', ['规划所列', 'Listed as'], (row) => row.category, {
      labels: categoryLabels,
      required: true,
    }),
    text('standing', ['现列', 'Belongs to'], (row) => row.standing, {
      labels: standingLabels,
      about: ['历次决定之后', 'after every decision since'],
      required: true,
    }),
    text('list', ['储备清单', 'Reserve list'], (row) => row.list),
    text('listEn', ['储备清单英文名称', 'Reserve list in English'], (row) => row.listEn ?? null, {
      about: ['非官方译文', 'unofficial'],
    }),
    text('name', ['名称', 'Name'], (row) => row.name, { required: true }),
    text('nameEn', ['英文名称', 'English name'], (row) => row.nameEn, {
      about: ['非官方译文', 'unofficial'],
    }),
    text('shortName', ['简称', 'Short name'], (row) => row.shortName),
    text('leads', ['牵头单位', 'Lead units'], (row) => joined(row.leadNames)),
    text('leadCodes', ['牵头单位编码', 'Codes of the lead units'], (row) => joined(row.leads)),
    text('stage', ['阶段', 'Stage'], (row) => row.stage, { labels: stageLabels, required: true }),
    day('stageSince', ['阶段生效日', 'In this stage since'], (row) => row.stageSince, {
      about: unrecorded,
    }),
    text('fundingSource', ['资金来源', 'Source of money'], (row) => row.fundingSource),
    wanyuan('totalWanyuan', ['规划合计', 'Sum of the plan'], (row) => fenToWanyuan(row.totalFen)),
    text('discrepancies', ['不一致', 'Discrepancies'], (row) => joined(row.discrepancies), {
      about: ['涉及本项目的编码', 'codes of those that touch it'],
    }),
    text('source', ['出处', 'Source'], (row) => row.source),
  ],
})

const inWanyuan = (fen: number | null): number | null => (fen === null ? null : fenToWanyuan(fen))

type MoneyRow = EditionData['money'][number] & { name: string | null }

export const moneyTable = defineTable<MoneyRow>({
  name: 'money',
  title: { zh: '资金', en: 'Money' },
  description: {
    zh: '一行一个项目一年：计划、调整后、下达、支付',
    en: 'One row a project in one year: planned, revised, allocated, paid',
  },
  primaryKey: ['project', 'year'],
  foreignKeys: [toProject],
  rowsOf: (data) => {
    const names = namesOf(data)
    return data.money.map((row) => ({ ...row, name: names.get(row.project) ?? null }))
  },
  columns: [
    text('project', ['项目编码', 'Project'], (row) => row.project, { required: true }),
    text('projectName', ['项目名称', 'Project name'], (row) => row.name),
    year('year', ['年份', 'Year'], (row) => row.year, { required: true }),
    wanyuan('plannedWanyuan', ['计划', 'Planned'], (row) => fenToWanyuan(row.plannedFen), {
      required: true,
    }),
    wanyuan('revisedWanyuan', ['调整后', 'Revised'], (row) => fenToWanyuan(row.revisedFen), {
      required: true,
    }),
    wanyuan('allocatedWanyuan', ['下达', 'Allocated'], (row) => inWanyuan(row.allocatedFen), {
      about: unrecorded,
    }),
    wanyuan('paidWanyuan', ['支付', 'Paid'], (row) => inWanyuan(row.paidFen), {
      about: unrecorded,
    }),
    ratio('executionRatio', ['支付率', 'Paid of revised'], executionRatio),
  ],
})

type MilestoneRow = EditionData['milestones'][number] & { projectName: string | null }

export const milestoneTable = defineTable<MilestoneRow>({
  name: 'milestones',
  title: { zh: '项目里程碑', en: 'Project milestones' },
  description: {
    zh: '一行一个项目里程碑：计划、预计、实际日期和状态',
    en: 'One row a milestone of a project: planned, expected and actual day, and its state',
  },
  primaryKey: ['project', 'no'],
  foreignKeys: [toProject],
  rowsOf: (data) => {
    const names = namesOf(data)
    return data.milestones.map((row) => ({ ...row, projectName: names.get(row.project) ?? null }))
  },
  columns: [
    text('project', ['项目编码', 'Project'], (row) => row.project, { required: true }),
    text('projectName', ['项目名称', 'Project name'], (row) => row.projectName),
    integer('no', ['序号', 'No.'], (row) => row.no, { required: true }),
    text('name', ['里程碑', 'Milestone'], (row) => row.name, { required: true }),
    day('plannedOn', ['计划日期', 'Planned'], (row) => row.plannedOn, { required: true }),
    day('projectedOn', ['预计日期', 'Expected'], (row) => row.projectedOn),
    day('actualOn', ['实际日期', 'Kept on'], (row) => row.actualOn),
    text('state', ['状态', 'State'], (row) => row.state, {
      labels: milestoneLabels,
      required: true,
    }),
    integer('slipDays', ['相差天数', 'Days late'], (row) => row.slipDays, {
      unit: ['天', 'days'],
      about: ['早于计划为负', 'below zero when early'],
    }),
  ],
})
