import { Link } from '@tanstack/react-router'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { chinaDate, daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { Unit } from '@yardstick/shared/plan/schema.ts'
import { gatherDues, type Owed } from '@yardstick/shared/reminders/unit-dues.ts'
import { useState } from 'react'
import { useAccount } from '../api/account-queries.ts'
import { useActions } from '../api/plan-queries.ts'
import { useInternalDues, useUnitProjects } from '../api/unit-queries.ts'
import { formatDays, formatPeriod } from '../text/format-date.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { MilestoneMark } from '../ui/milestone-state.tsx'
import { Section } from '../ui/section.tsx'

const shownAtFirst = 8

const keyOf = (owed: Owed): string => {
  switch (owed.kind) {
    case 'report':
      return `report ${owed.report.period} ${owed.report.kind} ${owed.report.code}`
    case 'directive':
      return `directive ${owed.directive.no}`
    case 'milestone':
      return `milestone ${owed.project.code} ${owed.name}`
    case 'promise':
      return `promise ${owed.code} ${owed.year}`
  }
}

/** Everything that the unit owes now and the reader may know of, what is overdue first. */
export const UnitDues = ({ number, unit }: { number: number; unit: Unit }) => {
  const words = useText().text.unitLife.owed
  const [isWhole, setIsWhole] = useState(false)
  const today = chinaDate(new Date())
  const programmes = useActions()
    .flatMap((action) => action.programmes)
    .filter(({ workItems }) => workItems.some(({ leads }) => leads.includes(unit.name)))
  const internal = useInternalDues(unit.code)
  const dues = gatherDues({ ...internal, projects: useUnitProjects(unit.code), programmes }, today)
  const late = dues.filter(({ dueOn }) => dueOn < today).length
  return (
    <Section number={number} title={words.title} note={words.note(late, dues.length)}>
      {dues.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <table className="table stacked unit-dues">
          <thead>
            <tr>
              <th scope="col">{words.matter}</th>
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.due}</th>
              <th scope="col">{words.standing}</th>
            </tr>
          </thead>
          <tbody>
            {(isWhole ? dues : dues.slice(0, shownAtFirst)).map((owed) => (
              <DueRow key={keyOf(owed)} owed={owed} unit={unit} today={today} />
            ))}
          </tbody>
        </table>
      )}
      {dues.length > shownAtFirst && (
        <button type="button" className="link-button" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(dues.length)}
        </button>
      )}
      {dues.some(({ kind }) => kind === 'promise') && (
        <p className="note unit-note">{words.sharedNote}</p>
      )}
    </Section>
  )
}

type RowProps = { owed: Owed; unit: Unit; today: string }

const DueRow = ({ owed, unit, today }: RowProps) => {
  const words = useText().text.unitLife.owed
  return (
    <tr>
      <th scope="row">
        <Matter owed={owed} unit={unit} />
      </th>
      <td className="nowrap">
        <CellLabel>{words.kind}</CellLabel>
        {owed.kind === 'report' ? words.reports[owed.report.kind] : words.kinds[owed.kind]}
      </td>
      <td className="nowrap">
        <CellLabel>{words.due}</CellLabel>
        {owed.dueOn}
      </td>
      <td>
        <CellLabel>{words.standing}</CellLabel>
        <Standing owed={owed} today={today} />
      </td>
    </tr>
  )
}

const nearDays = 30

const Standing = ({ owed, today }: { owed: Owed; today: string }) => {
  const { text, language } = useText()
  const words = text.unitLife.owed
  const left = daysBetween(today, owed.dueOn)
  const near = left <= nearDays ? 'near_due' : 'ahead'
  const days = formatDays(language, Math.abs(left))
  return (
    <span className={`milestone-state ${left < 0 ? 'overdue' : near}`}>
      <MilestoneMark state={left < 0 ? 'overdue' : near} />
      <span>
        {left < 0 ? words.late(days) : left === 0 ? words.today : words.left(days)}
        {owed.projectedOn !== null && owed.projectedOn >= today && (
          <span className="note"> {words.expected(owed.projectedOn)}</span>
        )}
        {owed.kind === 'report' && owed.report.state === 'returned' && (
          <span className="note"> {words.returned}</span>
        )}
        {owed.kind === 'directive' && (
          <span className="note"> {text.directives.states[owed.directive.state]}</span>
        )}
      </span>
    </span>
  )
}

/** What it is, as the way to where it is dealt with. */
const Matter = ({ owed, unit }: { owed: Owed; unit: Unit }) => {
  const { pick } = useText()
  switch (owed.kind) {
    case 'report':
      return <ReportMatter owed={owed} unit={unit} />
    case 'directive':
      return (
        <Link to="/directives" search={{ no: owed.directive.no }} className="plain-link">
          {owed.directive.title}
        </Link>
      )
    case 'milestone':
      return (
        <>
          <Link
            to="/projects/$code"
            params={{ code: owed.project.code }}
            hash="milestones"
            className="plain-link"
          >
            {owed.name}
          </Link>
          <p className="note">{pick(owed.project.name, owed.project.nameEn)}</p>
        </>
      )
    case 'promise':
      return <PromiseMatter owed={owed} />
  }
}

const ReportMatter = ({ owed, unit }: { owed: Extract<Owed, { kind: 'report' }>; unit: Unit }) => {
  const { pick, language } = useText()
  const account = useAccount()
  const { kind, code, name, nameEn, period } = owed.report
  const label = pick(name, nameEn)
  const isOwn = mayDo(account?.role ?? null, 'report.listOwn') && account?.unit?.code === unit.code
  return (
    <>
      {isOwn ? (
        <Link
          to="/report"
          search={{ for: period, ...(kind === 'indicator' && { open: code }) }}
          className="plain-link"
        >
          {label}
        </Link>
      ) : (
        <Link to="/board" search={{ of: period }} className="plain-link">
          {label}
        </Link>
      )}
      <p className="note">{formatPeriod(language, period)}</p>
    </>
  )
}

const PromiseMatter = ({ owed }: { owed: Extract<Owed, { kind: 'promise' }> }) => {
  const { text, pick } = useText()
  const { programme, code, year } = owed
  const promise = programme.milestones.find((one) => one.code === code)
  return (
    <>
      <Link to="/actions" hash={programme.code} className="plain-link">
        {promise && pick(promise.text, promise.textEn)}
      </Link>
      <p className="note">
        {pick(programme.name, programme.nameEn)}
        {year !== null && ` · ${text.unitLife.owed.ofYear(year)}`}
      </p>
    </>
  )
}
