import { nameOf } from '@yardstick/shared/basics/names.ts'
import { problemSentence } from '@yardstick/shared/basics/problem-words.ts'
import { isBlocking } from '@yardstick/shared/indicators/checks.ts'
import { isWithoutValue } from '@yardstick/shared/indicators/entry.ts'
import { useText } from '../text/use-text.ts'
import { TextArea } from '../ui/field.tsx'
import type { ReadAnswer, Typed } from './typed-answer.ts'

type Props = { typed: Typed; read: ReadAnswer; isChecked: boolean; onType: (note: string) => void }

/** The note beside a value, or the reason why there is none; required where a check asks for it. */
export const NoteField = ({ typed, read, isChecked, onType }: Props) => {
  const { text, language } = useText()
  const words = text.answer
  const isReason = isWithoutValue(typed.outcome)
  const asking = read.isSound ? read.checks.filter((check) => !isBlocking(check)) : []
  const findings = asking.map(({ code }) => nameOf(code, language)).join(words.and)
  const isRequired = isReason || asking.length > 0
  const isMissing = isRequired && typed.note.trim() === ''
  return (
    <TextArea
      name="note"
      label={
        <>
          {isReason ? words.reason : text.report.note}
          {isRequired && (
            <span className="note"> {findings ? words.requiredBy(findings) : words.required}</span>
          )}
        </>
      }
      hint={isReason ? words.reasonHint : text.report.noteHint}
      error={isChecked && isMissing ? problemSentence('reason-required', {}, language) : null}
      rows={2}
      maxLength={2000}
      aria-required={isRequired}
      value={typed.note}
      onChange={(event) => onType(event.target.value)}
    />
  )
}
