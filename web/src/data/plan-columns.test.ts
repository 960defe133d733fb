import type { Action, Discrepancy } from '@yardstick/shared/plan/schema.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { expect, test } from 'vitest'
import { datasets as words } from '../text/zh/datasets.ts'
import { cellsOf } from './dataset.ts'
import { discrepancyColumns, placedItems, projectColumns, workItemColumns } from './plan-columns.ts'

const project: Project = {
  code: 'F03',
  no: 3,
  name: '智慧“五零”',
  nameEn: 'Smart “Five Zeros”',
  shortName: '智慧五零',
  category: 'funded',
  place: { standing: 'funded', decision: null },
  stage: 'construction',
  stageSince: '2023-03-01',
  list: null,
  listEn: null,
  leads: ['县委组织部', '县大数据中心'],
  leadUnits: [
    { code: 'organization-department', name: '县委组织部', nameEn: 'Organisation Department' },
    { code: 'big-data-center', name: '县大数据中心', nameEn: 'County Big Data Centre' },
  ],
  fundingSource: '县财政资金',
  fundingSourceEn: 'County budget',
  budget: [{ year: 2021, plannedWanyuan: 1000 }],
  totalWanyuan: 1000,
  contents: [],
  asPrinted: { cells: [], reconciliation: { zh: '小计滑栏', en: 'A subtotal slid' } },
  discrepancies: ['D01'],
  citations: [],
}

const byKey = (cells: ReturnType<typeof cellsOf>) =>
  Object.fromEntries((cells[0] ?? []).map((key, place) => [String(key), cells[1]?.[place]]))

test('a project has a column for every year of the plan, empty without money', () => {
  const row = byKey(cellsOf(projectColumns(words, [2021, 2022]), [project], 'en'))
  expect(row).toMatchObject({
    code: 'F03',
    list: null,
    stage: 'construction',
    stageSince: '2023-03-01',
    leadCodes: 'organization-department；big-data-center',
    totalWanyuan: 1000,
    reconciliation: '小计滑栏',
    planned2021: 1000,
    planned2022: null,
  })
})

test('a work item stands with its action and its programme', () => {
  const item = {
    code: 'A01-P1-W1',
    no: 1,
    name: '政务云',
    nameEn: 'Government cloud',
    leads: ['县大数据中心'],
    cooperating: [],
    openEnded: true,
    citations: [],
  }
  const programme = {
    code: 'A01-P1',
    no: 1,
    name: '政务云专项',
    nameEn: 'Cloud',
    goal: { zh: '', en: '' },
    milestones: [],
    workItems: [item],
    citations: [],
  }
  const action: Action = {
    code: 'A01',
    no: 1,
    name: '新基建',
    nameEn: 'Infrastructure',
    programmes: [programme],
    citations: [],
  }
  const rows = placedItems([action], (one) => one.workItems)
  expect(byKey(cellsOf(workItemColumns(words), rows, 'en'))).toMatchObject({
    action: '新基建',
    programme: '政务云专项',
    cooperating: '',
    openEnded: 'yes',
  })
})

test('every passage of a discrepancy carries where it stands', () => {
  const discrepancy: Discrepancy = {
    code: 'D03',
    kind: 'responsibility',
    title: { zh: '牵头单位', en: 'Leads' },
    readings: [
      {
        text: { zh: '甲牵头', en: 'A leads' },
        citations: [{ document: 'plan', chapter: '第五章', table: null, row: null }],
      },
      { text: { zh: '乙牵头', en: 'B leads' }, citations: [] },
    ],
    used: { zh: '甲', en: 'A' },
    reason: { zh: '第五章为准', en: 'Chapter 5 counts' },
    affects: ['project:F03', 'plan'],
  }
  expect(byKey(cellsOf(discrepancyColumns(words), [discrepancy], 'en'))).toMatchObject({
    readings: '甲牵头 (plan, 第五章) | 乙牵头',
    affects: 'project:F03；plan',
  })
})
