import { nameOf } from '@yardstick/shared/basics/problem-words.ts'
import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { formatDifference } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import type { TypedValue } from './typed-value.ts'

type Props = {
  report: Report
  read: TypedValue
  /** The indicator counts what does not go away again. */
  growsOnly: boolean
  /** Growth since the last value; null when nothing compares. */
  change: number | null
}

/** The rules that hold for a value, checked while it is typed. */
export const ValueCheck = ({ report, read, growsOnly, change }: Props) => {
  const { text } = useText()
  const words = text.report
  const shrinks = growsOnly && change !== null && change < 0
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
            {shrinks && <Shrinks report={report} amount={change} />}
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
