import type { EntryContent, MilestoneContent } from '@yardstick/shared/projects/workbook.ts'
import { expect, it } from 'vitest'
import { zh as text } from '../text/zh.ts'
import { projectRowChanges } from './project-row-changes.ts'

const words = { text, language: 'zh' } as const
const frame = { sheet: '表', cell: 'B4', id: 'N1', faults: [], hints: [] }
const entry: EntryContent = {
  ...{ project: 'F01', kind: 'paid', year: 2023, on: '2023-09-30', amountWanyuan: 12.5 },
  ...{ documentNumber: '凭证一', note: null, excessReason: null },
}
const milestone: MilestoneContent = {
  ...{ project: 'F01', name: '初验', plannedOn: '2023-12-31' },
  ...{ projectedOn: null, actualOn: null, statement: null },
}

it('a new entry is told in one line, with its note', () => {
  const after = { ...entry, note: '首付款' }
  const row = { of: 'entry' as const, ...frame, outcome: 'new' as const, before: null, after }
  expect(projectRowChanges(row, words)).toEqual([
    { label: '分录', from: null, to: '支付12.5万元，2023年度，2023-09-30，凭证一' },
    { label: '备注', from: null, to: '首付款' },
  ])
})

it('a milestone is told by its name and the dates that change', () => {
  const after = { ...milestone, projectedOn: '2024-02-29', statement: '供货推迟' }
  const row = { of: 'milestone' as const, ...frame, hints: [], outcome: 'changed' as const }
  expect(projectRowChanges({ ...row, before: milestone, after }, words)).toEqual([
    { label: '里程碑', from: null, to: '初验' },
    { label: '预计', from: null, to: '2024-02-29' },
    { label: '说明', from: null, to: '供货推迟' },
  ])
})

it('a row that cannot be read changes nothing', () => {
  const row = { of: 'entry' as const, ...frame, outcome: 'wrong' as const }
  expect(projectRowChanges({ ...row, before: null, after: null }, words)).toEqual([])
})
