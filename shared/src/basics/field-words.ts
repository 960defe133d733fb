import type { Language } from './problem-words.ts'

/** What a schema found wrong with one field: zod's issue code and its particulars. */
export type FieldFault = { code: string; particulars: Readonly<Record<string, unknown>> }

type Words = Record<Language, string>

const formats: Record<string, Words> = {
  date: {
    zh: '须为存在的日期，写作2023-09-30',
    en: 'must be an existing date such as 2023-09-30',
  },
  datetime: {
    zh: '须为时间，写作2023-09-30T08:00:00Z',
    en: 'must be a time such as 2023-09-30T08:00:00Z',
  },
  regex: { zh: '写法不符合要求', en: 'is not written in the form required' },
}

const types: Record<string, Words> = {
  number: { zh: '须为数字', en: 'must be a number' },
  int: { zh: '须为整数', en: 'must be a whole number' },
  string: { zh: '须为文字', en: 'must be text' },
  boolean: { zh: '须为是或否', en: 'must be true or false' },
  object: { zh: '须为一组字段', en: 'must be an object' },
  array: { zh: '须为列表', en: 'must be a list' },
}

const unknownFault: Words = { zh: '不符合要求', en: 'does not meet the rules' }

const listOf = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : '')

const limitWords = (
  kind: 'least' | 'most',
  { origin, minimum, maximum }: FieldFault['particulars'],
): Words => {
  const limit = kind === 'least' ? minimum : maximum
  const ofText = origin === 'string'
  if (kind === 'least' && ofText && limit === 1) return { zh: '不能为空', en: 'must not be empty' }
  if (kind === 'least') {
    return ofText
      ? { zh: `至少${limit}个字符`, en: `needs at least ${limit} characters` }
      : { zh: `不能小于${limit}`, en: `must be at least ${limit}` }
  }
  return ofText
    ? { zh: `最多${limit}个字符`, en: `may have at most ${limit} characters` }
    : { zh: `不能大于${limit}`, en: `must be at most ${limit}` }
}

const wordsOf = ({ code, particulars }: FieldFault): Words => {
  switch (code) {
    case 'invalid_type':
      return types[String(particulars.expected)] ?? unknownFault
    case 'invalid_format':
      return formats[String(particulars.format)] ?? unknownFault
    case 'invalid_value':
      return {
        zh: `只能是：${listOf(particulars.values)}`,
        en: `must be one of: ${listOf(particulars.values)}`,
      }
    case 'too_small':
      return limitWords('least', particulars)
    case 'too_big':
      return limitWords('most', particulars)
    case 'unrecognized_keys':
      return {
        zh: `没有这个字段：${listOf(particulars.keys)}`,
        en: `there is no such field: ${listOf(particulars.keys)}`,
      }
    default:
      return unknownFault
  }
}

/** What is wrong with one field, in words a clerk understands. */
export const fieldSentence = (fault: FieldFault, language: Language): string =>
  wordsOf(fault)[language]
