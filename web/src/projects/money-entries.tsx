import { useQuery } from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import type { MoneyEntry } from '@yardstick/shared/projects/money-schema.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { moneyEntriesQuery } from '../api/money-queries.ts'
import { moneyFigure, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { LoadingRows } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { EnterMoney, ReverseMoney } from './enter-money.tsx'

/** What was allocated to the project and paid for it, entry by entry, newest first. */
export const MoneyEntries = ({ code }: { code: string }) => {
  const { text } = useText()
  const words = text.money.entries
  const plan = useCurrentPlan()
  const mayEnter = mayDo(useAccount()?.role ?? null, 'money.enter')
  const entries = useQuery(moneyEntriesQuery(plan.id, code))
  const [isEntering, setIsEntering] = useState(false)
  const [isOver, setIsOver] = useState(false)
  const close = (paidOverAllocated: boolean) => {
    setIsEntering(false)
    setIsOver(paidOverAllocated)
  }
  return (
    <div className="money-entries">
      <div className="money-entries-head">
        <h3>{words.title}</h3>
        {mayEnter && (
          <button type="button" className="link-button" onClick={() => setIsEntering(true)}>
            {words.enter}
          </button>
        )}
      </div>
      {isOver && (
        <p className="behind-text" role="status">
          {words.overAllocated}
        </p>
      )}
      {entries.isError && <ProblemNotice error={entries.error} />}
      {entries.isPending && <LoadingRows rows={2} />}
      {entries.data?.items.length === 0 && <p className="note">{words.none}</p>}
      {entries.data && entries.data.items.length > 0 && (
        <EntryTable code={code} entries={[...entries.data.items].reverse()} mayEnter={mayEnter} />
      )}
      <Dialog open={isEntering} title={words.enterTitle} onClose={() => setIsEntering(false)}>
        <EnterMoney code={code} onEntered={close} onClose={() => setIsEntering(false)} />
      </Dialog>
    </div>
  )
}

type TableProps = { code: string; entries: readonly MoneyEntry[]; mayEnter: boolean }

const EntryTable = ({ code, entries, mayEnter }: TableProps) => {
  const { text, language } = useText()
  const words = text.money.entries
  const [taken, setTaken] = useState<MoneyEntry | null>(null)
  return (
    <>
      <table className="table stacked money-entry-table">
        <thead>
          <tr>
            <th scope="col">{words.on}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col" className="number">
              {words.year}
            </th>
            <th scope="col" className="number">
              {moneyUnit(language)}
            </th>
            <th scope="col">{words.document}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              onReverse={mayEnter ? () => setTaken(entry) : null}
            />
          ))}
        </tbody>
      </table>
      <Dialog open={taken !== null} title={words.reverseTitle} onClose={() => setTaken(null)}>
        {taken && <ReverseMoney code={code} entry={taken} onClose={() => setTaken(null)} />}
      </Dialog>
    </>
  )
}

const EntryRow = ({ entry, onReverse }: { entry: MoneyEntry; onReverse: (() => void) | null }) => {
  const { text, language } = useText()
  const words = text.money.entries
  const isOpen = entry.reverses === null && entry.reversedBy === null
  return (
    <tr className={entry.reversedBy === null ? '' : 'is-reversed'}>
      <td className="nowrap">{entry.on}</td>
      <td>{words.kinds[entry.kind]}</td>
      <td className="number">
        <CellLabel>{words.year}</CellLabel>
        {entry.year}
      </td>
      <td className="number">
        <CellLabel>{moneyUnit(language)}</CellLabel>
        {moneyFigure(language, entry.amountWanyuan)}
      </td>
      <td>
        {entry.documentNumber}
        {entry.reversedBy !== null && <span className="note"> {words.reversed}</span>}
        {entry.reverses !== null && <span className="note"> {words.reverses}</span>}
        {entry.note && <span className="note money-entry-note">{entry.note}</span>}
        {entry.excessReason && (
          <span className="note money-entry-note">{words.excess(entry.excessReason)}</span>
        )}
        {isOpen && onReverse && (
          <button
            type="button"
            className="link-button money-entry-reverse"
            aria-label={words.reverseOf(entry.documentNumber)}
            onClick={onReverse}
          >
            {words.reverse}
          </button>
        )}
      </td>
    </tr>
  )
}
