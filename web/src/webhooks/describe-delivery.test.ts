import { describe, expect, test } from 'vitest'
import { zh } from '../text/zh.ts'
import { describeKind, describeOutcome, describeTest } from './describe-delivery.ts'

const words = zh.webhooks

describe('what came of an attempt', () => {
  test.each<[string, number | null, string | null, string | null]>([
    ['before the first attempt there is nothing to say', null, null, null],
    ['the other side took it', 200, null, 'HTTP 200'],
    ['it refused without a word', 500, '500', 'HTTP 500'],
    ['it refused and said why', 400, 'no such robot', 'HTTP 400，no such robot'],
    [
      'a robot refused inside an answer',
      200,
      '93000 invalid webhook url',
      'HTTP 200，93000 invalid webhook url',
    ],
    ['it sent the message elsewhere', 302, 'redirect', 'HTTP 302，对方要求转到其他地址，未跟随'],
    ['no answer in time', null, 'timeout', '超时，没有答复'],
    ['nobody listens there', null, 'ECONNREFUSED', '对方拒绝连接'],
    ['a fault that nobody foresaw', null, 'EPROTO', 'EPROTO'],
  ])('%s', (_title, lastStatus, lastError, outcome) => {
    expect(describeOutcome({ lastStatus, lastError }, words)).toBe(outcome)
  })

  test('says of a test message whether it arrived', () => {
    const arrived = { state: 'delivered', lastStatus: 200, lastError: null } as const
    expect(describeTest(arrived, words)).toBe('测试消息已送达：HTTP 200。')
    const lost = { state: 'given_up', lastStatus: null, lastError: 'timeout' } as const
    expect(describeTest(lost, words)).toBe('测试消息没有送达：超时，没有答复。')
  })
})

test('a kind that nobody knows any more stays as it is', () => {
  expect(describeKind('reports.due', words)).toBe('催报')
  expect(describeKind('former.kind', words)).toBe('former.kind')
})
