import type { Notice, NoticeFacts, NoticeKind } from '@yardstick/shared/notices/schema.ts'
import { formatDayInSentence, formatPeriod } from '../text/format-date.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'

const tell = <Kind extends NoticeKind>(
  sentences: { [Kind in NoticeKind]: (facts: NoticeFacts[Kind]) => string },
  kind: Kind,
  facts: NoticeFacts[Kind],
): string => sentences[kind](facts)

/** The facts as they stand in a sentence: periods and days by their names. */
const inWords = <Facts extends NoticeFacts[NoticeKind]>(
  facts: Facts,
  language: Language,
): Facts => ({
  ...facts,
  ...('period' in facts && { period: formatPeriod(language, facts.period) }),
  ...('dueOn' in facts && { dueOn: formatDayInSentence(language, facts.dueOn) }),
  ...('formerDueOn' in facts && {
    formerDueOn: formatDayInSentence(language, facts.formerDueOn),
  }),
  ...('day' in facts && { day: formatDayInSentence(language, facts.day) }),
})

/** What a notice says in one sentence. */
export const describeNotice = (
  { kind, facts }: Notice,
  { text, language }: { text: Text; language: Language },
): string => tell(text.notices.sentences, kind, inWords(facts, language))

/** What somebody wrote, which the notice passes on word for word; null when nobody did. */
export const quoteIn = ({ facts }: Notice): string | null =>
  'reason' in facts ? facts.reason : 'text' in facts ? facts.text : null
