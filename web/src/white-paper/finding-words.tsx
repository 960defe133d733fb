import type { EditionFinding } from '@yardstick/shared/whitepaper/checklist.ts'
import { formatPeriod } from '../text/format-date.ts'
import { formatNumber } from '../text/format-value.ts'
import { useText } from './use-text.ts'

/** Amounts in 万元. */
const amount = (fact: string | number | undefined): string =>
  typeof fact === 'number' ? formatNumber(fact) : String(fact ?? '')

/** These name a section of the book, which is Chinese in every language of the page. */
const inChinese: ReadonlySet<EditionFinding['kind']> = new Set(['unknown-figure', 'empty-section'])

/** What a finding is about, and the facts of it. */
export const FindingWords = ({ item }: { item: EditionFinding }) => {
  const { text, language, pick } = useText()
  const words = text.editionDesk.checklist
  const { kind, code, name, nameEn, period, facts } = item
  const title = pick(name, nameEn)
  const isYear = /^\d{4}$/.test(code)
  const about =
    title || (isYear ? words.yearOf(code) : period ? formatPeriod(language, period) : code)
  const details = [
    kind !== 'period-unpublished' && kind !== 'period-left-out' && period
      ? formatPeriod(language, period)
      : '',
    'reference' in facts ? words.reference(facts.reference) : '',
    'expected' in facts ? words.sums(amount(facts.expected), amount(facts.sum)) : '',
    facts.year === undefined ? '' : words.yearOf(String(facts.year)),
    facts.dueOn ? words.dueOn(facts.dueOn) : '',
    'missing' in facts ? words.missing(facts.missing) : '',
    'rows' in facts ? words.rows(facts.rows) : '',
    'publishedOn' in facts ? words.leftOut(facts.publishedOn, facts.asOf) : '',
  ].filter(Boolean)
  return (
    <>
      {kind !== 'data-outdated' && (
        <span lang={inChinese.has(kind) ? 'zh-CN' : undefined}>{about}</span>
      )}
      {details.length > 0 && <span className="quiet"> {details.join(words.joiner)}</span>}
    </>
  )
}
