import type { ReminderList } from '@yardstick/shared/reminders/schema.ts'
import { describe, expect, test } from 'vitest'
import { en } from '../text/en.ts'
import { zh } from '../text/zh.ts'
import { reminderRows, reminderText } from './reminder-list.ts'

const list: ReminderList = {
  period: '2023-Q3',
  state: 'open',
  dueOn: '2023-10-25',
  asOf: '2023-11-01',
  items: [
    {
      unit: { code: 'city', name: '县城市管理局', nameEn: 'City Management Bureau' },
      outstanding: [
        {
          kind: 'indicator',
          code: 'I06',
          name: '井盖覆盖率',
          nameEn: 'Manholes covered',
          state: 'returned',
        },
        {
          kind: 'indicator',
          code: 'I08',
          name: '路灯覆盖率',
          nameEn: 'Lamps covered',
          state: 'missing',
        },
      ],
      daysLate: 7,
      dueOn: '2023-10-25',
    },
    {
      unit: { code: 'health', name: '县卫生健康局', nameEn: 'Health Bureau' },
      outstanding: [
        { kind: 'indicator', code: 'I26', name: '接入机构数', nameEn: 'Bodies', state: 'missing' },
      ],
      daysLate: 0,
      dueOn: '2023-11-08',
    },
  ],
}

const chinese = {
  words: zh.board,
  language: 'zh' as const,
  pick: (name: string) => name,
  mark: null,
}
const english = {
  words: en.board,
  language: 'en' as const,
  pick: (_name: string, nameEn: string) => nameEn,
  mark: null,
}

describe('the list as text', () => {
  test('says who, what, how late and until when, a line a unit', () => {
    expect(reminderText(list, chinese).split('\n')).toEqual([
      '2023年三季度填报催报（截至 2023-11-01）：2家单位共3项未报',
      '1. 县城市管理局2项，2023-10-25 截止，逾期7天：井盖覆盖率（退回待改）、路灯覆盖率',
      '2. 县卫生健康局1项，2023-11-08 截止，还有7天：接入机构数',
    ])
    expect(reminderText(list, english).split('\n')).toEqual([
      'Reports outstanding for Q3 2023 as of 2023-11-01: 2 units, 3 reports',
      '1. City Management Bureau: 2 reports, due 2023-10-25, 7 days late: Manholes covered (returned), Lamps covered',
      '2. Health Bureau: 1 report, due 2023-11-08, 7 days left: Bodies',
    ])
  })

  test('says first of all that figures are invented where they are', () => {
    expect(reminderText(list, { ...chinese, mark: '演示数据' })).toMatch(/^【演示数据】2023年/)
  })
})

test('the list as a table has a row a report', () => {
  expect(reminderRows(list, zh.board, chinese.pick)).toEqual([
    ['单位', '编号', '指标或项目', '状态', '截止日', '逾期天数'],
    ['县城市管理局', 'I06', '井盖覆盖率', '退回待改', '2023-10-25', 7],
    ['县城市管理局', 'I08', '路灯覆盖率', '未报', '2023-10-25', 7],
    ['县卫生健康局', 'I26', '接入机构数', '未报', '2023-11-08', -7],
  ])
})
