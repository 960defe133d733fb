import { expect, test } from 'vitest'
import { z } from 'zod'
import { fieldSentence } from './field-words.ts'

const schema = z.strictObject({
  value: z.number().nullable(),
  version: z.int().min(0),
  reason: z.string().trim().min(1).max(5),
  dueOn: z.iso.date(),
  state: z.enum(['active', 'disabled']),
})
const right = { value: 1, version: 0, reason: '核对', dueOn: '2023-09-30', state: 'active' }

test.each([
  ['text instead of a number', { value: '1' }, '须为数字', 'must be a number'],
  ['a fraction instead of a whole number', { version: 0.5 }, '须为整数', 'must be a whole number'],
  ['a number below the least', { version: -1 }, '不能小于0', 'must be at least 0'],
  ['an empty reason', { reason: ' ' }, '不能为空', 'must not be empty'],
  ['a long reason', { reason: '太长太长太长' }, '最多5个字符', 'may have at most 5 characters'],
  [
    'a day that does not exist',
    { dueOn: '2023-02-30' },
    '须为存在的日期，写作2023-09-30',
    'must be an existing date such as 2023-09-30',
  ],
  [
    'another choice',
    { state: 'asleep' },
    '只能是：active, disabled',
    'must be one of: active, disabled',
  ],
  ['an unknown field', { colour: 'red' }, '没有这个字段：colour', 'there is no such field: colour'],
])('%s is named in both languages', (_case, wrong, zh, en) => {
  const { error } = schema.safeParse({ ...right, ...wrong })
  const issue = error?.issues[0]
  if (!issue) throw new Error('the schema let it pass')
  const fault = { code: issue.code, particulars: { ...issue } }
  expect([fieldSentence(fault, 'zh'), fieldSentence(fault, 'en')]).toEqual([zh, en])
})
