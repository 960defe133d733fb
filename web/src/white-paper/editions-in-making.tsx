import { Link, useNavigate } from '@tanstack/react-router'
import { chinaDate } from '@yardstick/shared/basics/dates.ts'
import type { Edition } from '@yardstick/shared/whitepaper/schema.ts'
import { type FormEvent, useState } from 'react'
import { useCurrentPlan } from '../api/current-plan.ts'
import { formatInstantDate } from '../text/format-date.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { DialogButton } from '../ui/dialog-button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { FormEnd } from '../ui/form-end.tsx'
import { fieldFault, isShownBeside } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { useBeginEdition } from './desk-queries.ts'
import { writeName } from './edition-name.ts'
import { useText } from './use-text.ts'
import '../ui/stacked-table.css'

type Props = { number: number; editions: readonly Edition[] }

/** What the center is at work on, and the beginning of another year. */
export const EditionsInMaking = ({ number, editions }: Props) => {
  const words = useText().text.editionDesk
  const center = useCenterName()
  const making = editions.filter(({ state }) => state !== 'published')
  return (
    <Section number={number} title={words.making} note={words.makingNote(center)}>
      {making.length === 0 ? (
        <Empty action={<BeginEdition editions={editions} />}>{words.noneInMaking}</Empty>
      ) : (
        <>
          <MakingTable editions={making} />
          <div className="actions edition-begin">
            <BeginEdition editions={editions} />
          </div>
        </>
      )}
    </Section>
  )
}

const MakingTable = ({ editions }: { editions: readonly Edition[] }) => {
  const { text } = useText()
  const { columns } = text.editionDesk
  return (
    <table className="table stacked making-table">
      <thead>
        <tr>
          <th scope="col">{columns.edition}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.asOf}</th>
          <th scope="col">{columns.begun}</th>
          <th scope="col">
            <span className="visually-hidden">{columns.open}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => (
          <MakingRow key={writeName(edition)} edition={edition} />
        ))}
      </tbody>
    </table>
  )
}

const MakingRow = ({ edition }: { edition: Edition }) => {
  const { text } = useText()
  const words = text.editionDesk
  const { year, revision, state, asOf, createdBy, createdAt } = edition
  const name = text.whitePaper.edition(year, revision)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <CellLabel>{words.columns.state}</CellLabel>
        {words.states[state]}
      </td>
      <td>
        <CellLabel>{words.columns.asOf}</CellLabel>
        {asOf}
      </td>
      <td>
        <CellLabel>{words.columns.begun}</CellLabel>
        {formatInstantDate(createdAt)} <span className="quiet">{createdBy}</span>
      </td>
      <td>
        <Link
          to="/white-paper/$edition/desk"
          params={{ edition: writeName(edition) }}
          aria-label={words.goTo(name)}
        >
          {words.go}
        </Link>
      </td>
    </tr>
  )
}

/** Years of the plan that have begun and have no edition, newest first. */
const useFreeYears = (editions: readonly Edition[]): number[] => {
  const { startsOn, endsOn } = useCurrentPlan()
  const first = Number(startsOn.slice(0, 4))
  const last = Math.min(Number(endsOn.slice(0, 4)), Number(chinaDate(new Date()).slice(0, 4)))
  const taken = new Set(editions.map(({ year }) => year))
  return Array.from({ length: last - first + 1 }, (_, at) => last - at).filter(
    (year) => !taken.has(year),
  )
}

const BeginEdition = ({ editions }: { editions: readonly Edition[] }) => {
  const words = useText().text.editionDesk.begin
  const years = useFreeYears(editions)
  if (years.length === 0) return <span className="quiet">{words.none}</span>
  return (
    <DialogButton label={words.open} title={words.title} look="button-primary">
      {(close) => <BeginForm years={years} onClose={close} />}
    </DialogButton>
  )
}

const BeginForm = ({ years, onClose }: { years: readonly number[]; onClose: () => void }) => {
  const { text } = useText()
  const words = text.editionDesk.begin
  const navigate = useNavigate()
  const begin = useBeginEdition()
  const today = chinaDate(new Date())
  const [year, setYear] = useState(years[0] ?? 0)
  const [asOf, setAsOf] = useState(today)
  const send = (event: FormEvent) => {
    event.preventDefault()
    begin.mutate(
      { year, asOf },
      {
        onSuccess: (edition) =>
          void navigate({
            to: '/white-paper/$edition/desk',
            params: { edition: writeName(edition) },
          }),
      },
    )
  }
  const fault = fieldFault(begin.error, 'body.asOf')
  return (
    <form onSubmit={send} noValidate>
      <p className="dialog-body">{words.note}</p>
      <Select
        label={words.year}
        error={fieldFault(begin.error, 'body.year')}
        choices={years.map((one) => ({ value: String(one), label: text.whitePaper.year(one) }))}
        value={String(year)}
        onChange={({ target }) => setYear(Number(target.value))}
      />
      <TextField
        type="date"
        label={words.asOf}
        hint={words.asOfHint}
        error={fault}
        min={`${year}-01-01`}
        max={today}
        required
        value={asOf}
        onChange={({ target }) => setAsOf(target.value)}
      />
      <FormEnd
        error={isShownBeside(begin.error, ['body.year', 'body.asOf']) ? null : begin.error}
        label={words.confirm}
        disabled={begin.isPending || asOf === ''}
        onCancel={onClose}
      />
    </form>
  )
}
