import type { ReportEntry } from '@yardstick/shared/indicators/entry.ts'
import type { JudgedRow } from '@yardstick/shared/indicators/workbook.ts'
import type { Measured } from '../text/format-value.ts'
import type { Language } from '../text/language.tsx'
import type { Text } from '../text/zh.ts'
import { answerGround, answerInWords } from '../ui/describe-answer.ts'

/** One thing that a row changes, in words; null where nothing was or will be. */
export type Change = { what: 'answer' | 'note'; from: string | null; to: string | null }

type Words = { text: Text; language: Language }

const answerOf = (entry: ReportEntry | null, measured: Measured, words: Words): string | null => {
  if (!entry) return null
  const answer = answerInWords(entry, measured, words)
  const ground = answerGround(entry, words.text)
  return answer !== null && ground !== null ? `${answer} (${ground})` : answer
}

/** What a row changes of what is stored; nothing where it cannot be read. */
export const changesOf = (
  { before, after }: Pick<JudgedRow, 'before' | 'after'>,
  measured: Measured,
  words: Words,
): Change[] => {
  if (!after) return []
  const changes: Change[] = [
    {
      what: 'answer',
      from: answerOf(before, measured, words),
      to: answerOf(after, measured, words),
    },
    { what: 'note', from: before?.note ?? null, to: after.note },
  ]
  return changes.filter(({ from, to }) => from !== to)
}
