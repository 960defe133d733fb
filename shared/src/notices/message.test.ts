import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Message, messageBody, messageText, type UnitCount } from './message.ts'

const about = {
  plan: { id: 'county', shortName: '县智慧城市规划' },
  period: '2023-Q3',
} as const

const units: UnitCount[] = [
  { code: 'education', name: '县教育局', reports: 3 },
  { code: 'transport', name: '县交通局', reports: 1 },
]

const due = (daysPastDue: number, owing: readonly UnitCount[] = units): Message => ({
  kind: 'reports.due',
  ...about,
  dueOn: '2023-10-25',
  daysPastDue,
  units: owing,
})

const bytesOf = (text: string): number =>
  encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '.').length

describe('messageText', () => {
  test.each<[string, Message, string]>([
    ['a test', { kind: 'test' }, '【星沙标尺】测试消息：已连通。'],
    [
      'an opened quarter',
      { kind: 'period.opened', ...about, dueOn: '2023-10-25', units },
      '【星沙标尺】县智慧城市规划2023年第三季度填报已开启，2023-10-25截止，2个单位共4项。',
    ],
    [
      'a published year',
      { kind: 'period.published', ...about, period: '2023', verified: 33 },
      '【星沙标尺】县智慧城市规划2023年度填报已发布，核定33项。',
    ],
    [
      'a week after the due date',
      due(7),
      '【星沙标尺】县智慧城市规划2023年第三季度填报已逾期7天（2023-10-25截止），2个单位共4项未报：县教育局3项、县交通局1项。',
    ],
    [
      'the due date',
      due(0),
      '【星沙标尺】县智慧城市规划2023年第三季度填报今天截止（2023-10-25），2个单位共4项未报：县教育局3项、县交通局1项。',
    ],
    [
      'the day before',
      due(-1),
      '【星沙标尺】县智慧城市规划2023年第三季度填报还有1天截止（2023-10-25），2个单位共4项未报：县教育局3项、县交通局1项。',
    ],
    [
      'what came yesterday',
      { kind: 'reports.submitted', ...about, day: '2023-10-19', submitted: 3, waiting: 5 },
      '【星沙标尺】县智慧城市规划2023年第三季度填报：2023-10-19新提交3项，共5项待核定。',
    ],
  ])('%s', (_title, message, text) => {
    expect(messageText(message)).toBe(text)
  })

  test('leaves out names for which there is no room, and says how many units there are', () => {
    const many = Array.from({ length: 200 }, (_, no) => ({
      code: `unit-${no}`,
      name: `县第${no}工作局`,
      reports: 1,
    }))
    const text = messageText(due(1, many))
    expect(text).toMatch(/县第0工作局1项、.*等200个单位。$/)
  })

  test('never takes more bytes than the narrowest chat room lets through', () => {
    const unit = fc.record({
      code: fc.string(),
      name: fc.string({ maxLength: 40, unit: 'grapheme' }),
      reports: fc.nat(99),
    })
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 150 }), fc.integer(), (drawn, daysPastDue) => {
        expect(bytesOf(messageText(due(daysPastDue, drawn)))).toBeLessThanOrEqual(2048)
      }),
    )
  })
})

test('messageBody speaks to every robot with the same words, and to programs with the facts', () => {
  const body = JSON.parse(messageBody(due(7), { id: 'due:1', at: '2023-11-01T01:00:00.000Z' }))
  expect(body).toEqual({
    msgtype: 'text',
    text: { content: messageText(due(7)) },
    msg_type: 'text',
    content: { text: messageText(due(7)) },
    yardstick: {
      id: 'due:1',
      at: '2023-11-01T01:00:00.000Z',
      ...due(7),
      path: '/report',
    },
  })
})
