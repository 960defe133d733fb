import { nameOf } from '@yardstick/shared/basics/names.ts'
import { type FiredCheck, isBlocking } from '@yardstick/shared/indicators/checks.ts'
import { isWithoutValue } from '@yardstick/shared/indicators/entry.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { ReactNode } from 'react'
import { formatChange, formatDifference } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import type { ReadAnswer, Typed } from './typed-answer.ts'

type Props = { report: Report; typed: Typed; read: ReadAnswer }

/** The rules that hold for an answer, checked while it is typed. */
export const ValueCheck = ({ report, typed, read }: Props) => {
  const { text } = useText()
  const words = text.report
  const hasFindings = read.unreadable.length > 0 || read.checks.length > 0 || read.value !== null
  const quiet = isWithoutValue(typed.outcome) ? words.checkNoValue : words.checkEmpty
  return (
    <div className="value-check">
      <h3>{words.check}</h3>
      <div role="status">
        {hasFindings ? (
          <dl className="facts">
            {read.unreadable.length > 0 && (
              <Finding need={words.checkFailed}>{words.checkUnreadable}</Finding>
            )}
            {read.checks.map((check) => (
              <Finding
                key={check.code}
                need={isBlocking(check) ? words.checkFailed : words.checkAsk}
              >
                <CheckWords check={check} report={report} read={read} />
              </Finding>
            ))}
            {read.value !== null && <Passed report={report} read={read} />}
          </dl>
        ) : (
          <p className="quiet">{quiet}</p>
        )}
      </div>
    </div>
  )
}

const Finding = ({ need, children }: { need: string; children: ReactNode }) => (
  <>
    <dt className="value-check-need">{need}</dt>
    <dd>{children}</dd>
  </>
)

const Passed = ({ report, read }: { report: Report; read: ReadAnswer }) => {
  const { text } = useText()
  const words = text.report
  const isFraction = read.entry?.numerator != null && read.entry.denominator !== null
  return (
    <>
      {isFraction && (
        <>
          <dt>{words.checkPassed}</dt>
          <dd>{words.checkFraction}</dd>
        </>
      )}
      <dt>{words.checkPassed}</dt>
      <dd>{words.checkWithin(report.indicator.decimals)}</dd>
    </>
  )
}

type WordsProps = { check: FiredCheck; report: Report; read: ReadAnswer }

/** What a check found, with its figures where they say more. */
const CheckWords = ({ check, report, read }: WordsProps) => {
  const { text, language } = useText()
  const words = text.report
  const { last, change, usual, value, meant } = check.facts
  const { indicator } = report
  if (check.code === 'fall' && last !== undefined && read.value !== null) {
    return words.checkShrinks(formatDifference(language, last - read.value, indicator))
  }
  if (check.code === 'jump' && change !== undefined && usual !== undefined) {
    return words.checkJumps(
      formatChange(language, change, indicator),
      formatChange(language, usual, indicator),
    )
  }
  if (check.code === 'maybe-fraction' && value !== undefined && meant !== undefined) {
    return words.checkBareFraction(String(value), String(meant))
  }
  const name = nameOf(check.code, language)
  return isBlocking(check) ? name : words.checkExplain(name)
}
