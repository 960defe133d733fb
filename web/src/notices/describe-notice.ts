import type { Notice, NoticeFacts, NoticeKind } from '@yardstick/shared/notices/schema.ts'
import { formatPeriod } from '../text/format-date.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'

const tell = <Kind extends NoticeKind>(
  sentences: { [Kind in NoticeKind]: (facts: NoticeFacts[Kind]) => string },
  kind: Kind,
  facts: NoticeFacts[Kind],
): string => sentences[kind](facts)

/** What a notice says in one sentence. */
export const describeNotice = (
  { kind, facts }: Notice,
  { text, language }: { text: Text; language: Language },
): string =>
  tell(
    text.notices.sentences,
    kind,
    'period' in facts ? { ...facts, period: formatPeriod(language, facts.period) } : facts,
  )

/** What somebody wrote, which the notice passes on word for word; null when nobody did. */
export const quoteIn = ({ facts }: Notice): string | null =>
  'reason' in facts ? facts.reason : null
