import type { AuditEntry } from '@yardstick/shared/accounts/audit.ts'
import { nameOf } from '@yardstick/shared/basics/names.ts'
import { formatInstant, formatPeriod } from '../text/format-date.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'

export type AuditWords = {
  text: Text
  language: Language
  /** The name of an indicator by its code, of a unit by its code; the code itself when unknown. */
  indicatorName: (code: string) => string
  unitName: (code: string) => string
}

/** `project:F13~indicator:I25`: an indicator by its name, others by their codes. */
const endsOf = (pair: string, { indicatorName }: AuditWords): [string, string] => {
  const [from = '', to = ''] = pair.split('~').map((end) => {
    const [kind, code = end] = end.split(':')
    return kind === 'indicator' ? indicatorName(code) : code
  })
  return [from, to]
}

/** What an entry was done to, in words; a subject of an unknown kind stays as it is. */
export const describeSubject = (subject: string, words: AuditWords): string => {
  const { text, language, indicatorName, unitName } = words
  const kinds = text.accounts.subjects
  const [kind = '', rest = ''] = subject.split(/:(.*)/s)
  const [plan = '', ...parts] = rest.split('/')
  const [first = '', second = ''] = parts
  switch (kind) {
    case 'account':
      return kinds.account(rest)
    case 'webhook':
      return kinds.webhook(rest)
    case 'token':
      return kinds.token(rest)
    case 'plan':
      return kinds.plan(plan)
    case 'period':
      return kinds.period(formatPeriod(language, first))
    case 'report':
      return kinds.report(formatPeriod(language, first), indicatorName(second))
    case 'project-report':
      return kinds.projectReport(formatPeriod(language, first), second)
    case 'extension':
      return kinds.extension(formatPeriod(language, first), unitName(second))
    case 'indicator':
      return kinds.indicator(indicatorName(first))
    case 'project':
      return kinds.project(first)
    case 'promise':
      return kinds.promise(first)
    case 'directive':
      return kinds.directive(first)
    case 'unit':
      return kinds.unit(unitName(first))
    case 'edition':
      return kinds.edition(first, Number(second))
    case 'link':
      return kinds.link(...endsOf(first, words))
    default:
      return subject
  }
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

const isKey = <Words extends object>(key: PropertyKey, words: Words): key is keyof Words =>
  Object.hasOwn(words, key)

const describeText = (value: string, { text, language, unitName }: AuditWords): string => {
  if (instantPattern.test(value)) return formatInstant(value)
  const known = text.accounts.auditWords
  return isKey(value, known) ? known[value] : unitName(nameOf(value, language))
}

const describeValue = (value: unknown, words: AuditWords): string => {
  if (value === null || value === undefined) return words.text.accounts.nothing
  if (typeof value === 'string') return describeText(value, words)
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .filter((one) => one !== null)
    .map((one) => describeValue(one, words))
    .join(' ')
}

const describeFact = (value: unknown, words: AuditWords): string => {
  if (typeof value !== 'boolean') return describeValue(value, words)
  return value ? words.text.accounts.yes : words.text.accounts.no
}

/** These actions are called by the state that they lead to. */
const saysState = /^(report|projectReport|directive)\./

/** What an entry says besides who, when and what: `21.6 → 26.4`, reasons, dates, addresses. */
export const describeDetail = (
  { detail, action }: Pick<AuditEntry, 'detail' | 'action'>,
  words: AuditWords,
): string => {
  const { auditFacts, change, factJoiner } = words.text.accounts
  const { from, to, ...rest } = detail
  const [before, after] = [describeValue(from, words), describeValue(to, words)]
  const isKnown = 'to' in detail && !(from === null && to === null)
  const changed = isKnown ? [before === after ? after : change(before, after)] : []
  const facts = Object.entries(rest)
    .filter(([key, value]) => value !== null && !(key === 'state' && saysState.test(action)))
    .map(([key, value]) =>
      isKey(key, auditFacts)
        ? `${auditFacts[key]} ${describeFact(value, words)}`
        : `${key} ${describeValue(value, words)}`,
    )
  return [...changed, ...facts].join(factJoiner)
}
