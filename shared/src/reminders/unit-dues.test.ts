import { describe, expect, test } from 'vitest'
import type { Directive } from '../directives/schema.ts'
import type { Programme } from '../plan/schema.ts'
import type { UnitProject } from '../projects/schema.ts'
import type { OwedReport } from './schema.ts'
import { gatherDues } from './unit-dues.ts'

const today = '2023-10-20'

const report: OwedReport = {
  period: '2023-Q3',
  dueOn: '2023-10-15',
  daysLate: 5,
  kind: 'indicator',
  code: 'I07',
  name: '智慧电梯覆盖率',
  nameEn: 'Smart lifts',
  state: 'missing',
}

const directive = (no: number, change: Partial<Directive>): Directive => ({
  no,
  unit: { code: 'health', name: '县卫生健康局', nameEn: 'Health' },
  title: '补报',
  task: '补报第三季度数据',
  subjects: [],
  state: 'issued',
  light: 'none',
  issuedOn: '2023-10-01',
  issuedBy: '县领导',
  firstDueOn: '2023-10-25',
  dueOn: '2023-10-25',
  extensionAskedUntil: null,
  lastEvent: 1,
  lastEventAt: '2023-10-01T00:00:00.000Z',
  ...change,
})

const milestone = (name: string, plannedOn: string, projectedOn: string | null = null) => ({
  no: 1,
  name,
  plannedOn,
  projectedOn,
  actualOn: null,
  state: 'ahead' as const,
  slipDays: null,
  standings: [],
})

const project = (role: 'lead' | 'cooperating'): UnitProject => ({
  code: 'F14',
  name: '智慧医疗',
  nameEn: 'Smart healthcare',
  place: { standing: 'funded', decision: null },
  stage: 'construction',
  stageSince: '2022-02-21',
  roles: [{ role, contentNo: 2, since: '2021-01-01' }],
  rating: null,
  milestones: [
    milestone('逾期', '2023-09-30'),
    milestone('推迟', '2024-06-30', '2024-09-30'),
    milestone('临近', '2023-11-10'),
    milestone('尚远', '2024-06-30'),
  ],
})

const kept = {
  id: 1,
  projectedOn: null,
  actualOn: '2022-12-01',
  statement: '已完成',
  recordedOn: '2022-12-02',
  files: 0,
}
const programme: Programme = {
  code: 'A01-P1',
  no: 1,
  name: '专项',
  nameEn: 'Programme',
  goal: { zh: '', en: '' },
  milestones: [
    {
      code: 'A01-P1-M1',
      no: 1,
      text: '每年一次',
      textEn: 'Yearly',
      dueOn: null,
      recurring: true,
      measure: null,
      comparator: null,
      quantity: null,
      unit: null,
      indicator: null,
      occurrences: [
        { year: 2021, dueOn: '2021-12-31', standings: [] },
        { year: 2022, dueOn: '2022-12-31', standings: [kept] },
        { year: 2023, dueOn: '2023-12-31', standings: [] },
      ],
      citations: [],
    },
  ],
  workItems: [],
  citations: [],
}

const nothing = { reports: [], directives: [], projects: [], programmes: [] }
const daysOf = (sources: Partial<Parameters<typeof gatherDues>[0]>) =>
  gatherDues({ ...nothing, ...sources }, today).map(({ kind, dueOn }) => [kind, dueOn])

describe('what a unit owes now', () => {
  test('a directive counts until there is a reply', () => {
    const directives = [
      directive(1, {}),
      directive(2, { state: 'received' }),
      directive(3, { state: 'replied' }),
      directive(4, { state: 'closed' }),
    ]
    expect(daysOf({ directives })).toHaveLength(2)
  })

  test('of a project that it leads, whole or in part, what is overdue, put off or near', () => {
    expect(daysOf({ projects: [project('lead')] })).toEqual([
      ['milestone', '2023-09-30'],
      ['milestone', '2023-11-10'],
      ['milestone', '2024-06-30'],
    ])
  })

  test('the milestones of a project that it only supports are the lead’s', () => {
    expect(daysOf({ projects: [project('cooperating')] })).toEqual([])
  })

  test('of a yearly promise, the years that were not kept', () => {
    expect(daysOf({ programmes: [programme] })).toEqual([['promise', '2021-12-31']])
  })

  test('the longest overdue comes first, whatever it is', () => {
    const all = { reports: [report], directives: [directive(1, {})], projects: [project('lead')] }
    expect(daysOf({ ...all, programmes: [programme] }).slice(0, 4)).toEqual([
      ['promise', '2021-12-31'],
      ['milestone', '2023-09-30'],
      ['report', '2023-10-15'],
      ['directive', '2023-10-25'],
    ])
  })
})
