import type { MoneyChanges, MoneyPair } from '@yardstick/shared/overview/changes-schema.ts'
import { addWanyuan } from '@yardstick/shared/projects/budget.ts'
import { formatMoney, moneyUnit } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { type MoneyRow, MoneyTable } from '../ui/money-table.tsx'
import { Section } from '../ui/section.tsx'
import { LateMark } from './becomes.tsx'

type Props = { number: number; money: MoneyChanges }

const toRow = ({ before, after }: MoneyPair): MoneyRow => {
  const amount = (
    sum: 'plannedWanyuan' | 'revisedWanyuan' | 'allocatedWanyuan' | 'paidWanyuan',
  ) => ({
    now: after[sum],
    change: addWanyuan([after[sum], -before[sum]]),
  })
  return {
    planned: amount('plannedWanyuan'),
    revised: amount('revisedWanyuan'),
    allocated: amount('allocatedWanyuan'),
    paid: amount('paidWanyuan'),
    ratio: after.executionRatio,
  }
}

/** Sums of the projects whose money moved, by which documents, and what was entered late. */
export const MoneyChangesSection = ({ number, money }: Props) => {
  const { text, language } = useText()
  const { parts, money: words } = text.changes
  const { total, projects, revisions, lateEntries } = money
  const { count, allocatedWanyuan, paidWanyuan } = lateEntries
  return (
    <Section number={number} title={parts.money} note={words.note(moneyUnit(language))}>
      {projects.length > 0 && (
        <MoneyTable
          label={words.region}
          rows={projects.map((project) => ({ ...project, ...toRow(project) }))}
          total={toRow(total)}
        />
      )}
      {revisions.length > 0 && <Revisions revisions={revisions} />}
      {count > 0 && (
        <p className="note">
          {words.lateEntries(
            count,
            formatMoney(language, allocatedWanyuan),
            formatMoney(language, paidWanyuan),
          )}
        </p>
      )}
    </Section>
  )
}

const Revisions = ({ revisions }: Pick<MoneyChanges, 'revisions'>) => {
  const { text, language } = useText()
  const words = text.changes.money
  return (
    <dl className="facts changes-revisions">
      <dt>{words.revisions}</dt>
      <dd>
        {revisions.map(({ documentNumber, decidedOn, balanceWanyuan, recordedLate }) => (
          <p key={`${documentNumber} ${decidedOn}`}>
            {words.revision(
              documentNumber,
              decidedOn,
              balanceWanyuan === 0
                ? null
                : text.money.execution.change(formatMoney(language, balanceWanyuan)),
            )}{' '}
            {recordedLate && <LateMark />}
          </p>
        ))}
      </dd>
    </dl>
  )
}
