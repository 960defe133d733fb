import { nameOf } from '@yardstick/shared/basics/problem-words.ts'
import { checkEntry, type FiredCheck, isBlocking } from '@yardstick/shared/indicators/checks.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { Fragment } from 'react'
import { formatDifference } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import type { TypedValue } from './typed-value.ts'

type Props = {
  report: Report
  read: TypedValue
  /** Growth since the last value; null when nothing compares. */
  change: number | null
}

/** What the rules ask about a value that they let pass. */
const questionsOf = (report: Report, value: number): FiredCheck[] =>
  checkEntry(
    report.indicator,
    { value, numerator: null, denominator: null, evidenceFiles: report.evidence.length },
    report.history.map((past) => past.value),
  ).filter((check) => !isBlocking(check))

/** The rules that hold for a value, checked while it is typed. */
export const ValueCheck = ({ report, read, change }: Props) => {
  const { text, language } = useText()
  const words = text.report
  const questions = read.kind === 'value' ? questionsOf(report, read.value) : []
  return (
    <div className="value-check">
      <h3>{words.check}</h3>
      <div role="status">
        {read.kind === 'empty' && <p className="quiet">{words.checkEmpty}</p>}
        {read.kind === 'fault' && <Fault fault={read.fault} />}
        {read.kind === 'value' && (
          <dl className="facts">
            <dt>{words.checkPassed}</dt>
            <dd>{words.checkWithin(report.indicator.decimals)}</dd>
            {questions.map(({ code }) =>
              code === 'fall' && change !== null ? (
                <Shrinks key={code} report={report} amount={change} />
              ) : (
                <Fragment key={code}>
                  <dt className="value-check-need">{words.checkAsk}</dt>
                  <dd>{words.checkExplain(nameOf(code, language))}</dd>
                </Fragment>
              ),
            )}
          </dl>
        )}
      </div>
    </div>
  )
}

const Fault = ({ fault }: { fault: (TypedValue & { kind: 'fault' })['fault'] }) => {
  const { text, language } = useText()
  const words = text.report
  return (
    <dl className="facts">
      <dt className="value-check-need">{words.checkFailed}</dt>
      <dd>{fault === 'unreadable' ? words.checkUnreadable : nameOf(fault, language)}</dd>
    </dl>
  )
}

const Shrinks = ({ report, amount }: { report: Report; amount: number }) => {
  const { text, language } = useText()
  const words = text.report
  return (
    <>
      <dt className="value-check-need">{words.checkAsk}</dt>
      <dd>{words.checkShrinks(formatDifference(language, amount, report.indicator))}</dd>
    </>
  )
}
