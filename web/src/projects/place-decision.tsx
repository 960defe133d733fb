import { useQuery } from '@tanstack/react-query'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { yearsOf } from '@yardstick/shared/projects/budget.ts'
import { type PoolDecisionKind, poolDecisionKinds } from '@yardstick/shared/projects/reserve.ts'
import type { Project } from '@yardstick/shared/projects/schema.ts'
import { type FormEvent, useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { poolDecisionsQuery, useDecidePlace } from '../api/money-queries.ts'
import { useProjects } from '../api/project-queries.ts'
import { useText } from '../text/use-text.ts'
import { AmountField } from '../ui/amount-field.tsx'
import { DecisionFields, emptyDecision, isWholeDecision } from '../ui/decision-fields.tsx'
import { DialogButton } from '../ui/dialog-button.tsx'
import { Select } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault } from '../ui/problem-notice.tsx'
import { readAmount } from '../ui/typed-amount.ts'

/** The decisions that moved the project or ended it, also those that ended others in it. */
export const PlaceHistory = ({ project }: { project: Project }) => {
  const { text, pick } = useText()
  const words = text.money.place
  const plan = useCurrentPlan()
  const decisions = useQuery(poolDecisionsQuery(plan.id)).data?.items ?? []
  const projects = useProjects()
  const touching = decisions.filter(
    (one) => one.project === project.code || one.into === project.code,
  )
  if (touching.length === 0) return null
  const nameOf = (code: string | null): string | null => {
    const found = projects.find((one) => one.code === code)
    return found ? pick(found.name, found.nameEn) : code
  }
  return (
    <div className="place-history">
      <h3>{words.history}</h3>
      <ul>
        {touching.map(({ kind, project: code, into, documentNumber, decidedOn, reason }) => (
          <li key={`${code} ${decidedOn} ${kind}`}>
            <b>{words.line(words.kinds[kind], nameOf(into))}</b>{' '}
            <span className="note">
              {code !== project.code && `${nameOf(code)} · `}
              {documentNumber} · {decidedOn}
            </span>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The head’s way to move a project between the lists or to end it in another. */
export const DecidePlace = ({ project }: { project: Project }) => {
  const { text } = useText()
  const words = text.money.place
  const role = useAccount()?.role ?? null
  if (!mayDo(role, 'pool.decide')) return null
  return (
    <DialogButton label={words.decide} title={words.title}>
      {(close) => <DecideForm project={project} onClose={close} />}
    </DialogButton>
  )
}

/** What is typed for a year. */
type Amounts = Readonly<Record<number, string>>

const isKind = (value: string): value is PoolDecisionKind =>
  poolDecisionKinds.some((kind) => kind === value)

const DecideForm = ({ project, onClose }: { project: Project; onClose: () => void }) => {
  const { text } = useText()
  const words = text.money.place
  const years = yearsOf(useCurrentPlan())
  const others = useProjects().filter(({ code }) => code !== project.code)
  const decide = useDecidePlace(project.code)
  const [kind, setKind] = useState<PoolDecisionKind>(
    project.place.standing === 'reserve' ? 'promoted' : 'returned',
  )
  const [into, setInto] = useState('')
  const [decision, setDecision] = useState(emptyDecision)
  const [amounts, setAmounts] = useState<Amounts>({})
  const needsTarget = kind === 'merged' || kind === 'superseded'
  const isRead = Object.values(amounts).every((typed) => readAmount(typed).fault === null)
  const isReady = isWholeDecision(decision) && isRead && (!needsTarget || into !== '')
  const send = (event: FormEvent) => {
    event.preventDefault()
    const lines = years
      .map((year) => ({ year, changeWanyuan: readAmount(amounts[year] ?? '').wanyuan }))
      .filter(({ changeWanyuan }) => changeWanyuan !== 0)
    decide.mutate(
      { kind, into: needsTarget ? into : null, ...decision, lines },
      { onSuccess: onClose },
    )
  }
  return (
    <form onSubmit={send}>
      <p className="dialog-body">{words.lead}</p>
      <Select
        label={words.kind}
        value={kind}
        onChange={(event) => isKind(event.target.value) && setKind(event.target.value)}
        choices={poolDecisionKinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {needsTarget && (
        <IntoSelect projects={others} value={into} error={decide.error} onChange={setInto} />
      )}
      <YearAmounts years={years} amounts={amounts} onChange={setAmounts} />
      <DecisionFields decision={decision} error={decide.error} onChange={setDecision} />
      <FormEnd
        error={decide.error}
        label={words.send}
        disabled={decide.isPending || !isReady}
        onCancel={onClose}
      />
    </form>
  )
}

type IntoProps = {
  projects: readonly Project[]
  value: string
  error: unknown
  onChange: (code: string) => void
}

/** The project that this one ends in. */
const IntoSelect = ({ projects, value, error, onChange }: IntoProps) => {
  const { text, pick } = useText()
  return (
    <Select
      label={text.money.place.into}
      value={value}
      error={fieldFault(error, 'body.into')}
      required
      onChange={(event) => onChange(event.target.value)}
      choices={[
        { value: '', label: text.ui.nothing },
        ...projects.map(({ code, name, nameEn }) => ({ value: code, label: pick(name, nameEn) })),
      ]}
    />
  )
}

type AmountsProps = {
  years: readonly number[]
  amounts: Amounts
  onChange: (amounts: Amounts) => void
}

/** What the decision gives or takes, year by year. */
const YearAmounts = ({ years, amounts, onChange }: AmountsProps) => {
  const words = useText().text.money.place
  return (
    <fieldset className="place-money">
      <legend>{words.money}</legend>
      <p className="field-hint">{words.moneyHint}</p>
      <div className="place-years">
        {years.map((year) => (
          <AmountField
            key={year}
            label={String(year)}
            typed={amounts[year] ?? ''}
            onType={(typed) => onChange({ ...amounts, [year]: typed })}
          />
        ))}
      </div>
    </fieldset>
  )
}
