import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useUnits } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { Section } from '../ui/section.tsx'
import { UnitLinks } from '../ui/unit-names.tsx'
import type { Assigned } from './unit-work.ts'

const shownAtFirst = 8

type Props = {
  number: number
  title: string
  /** What the unit does in them: the other column then names who does the other part. */
  as: 'lead' | 'cooperating'
  work: readonly Assigned[]
}

/** Work items with their programmes; a long list is cut until the reader asks for all. */
export const WorkTable = ({ number, title, as: role, work }: Props) => {
  const words = useText().text.units.work
  const [isWhole, setIsWhole] = useState(false)
  const isLong = work.length > shownAtFirst
  return (
    <Section number={number} title={title} note={words.count(work.length)}>
      <table className="table stacked unit-work">
        <thead>
          <tr>
            <th scope="col">{words.item}</th>
            <th scope="col">{words.programme}</th>
            <th scope="col">{role === 'lead' ? words.cooperatingUnits : words.leadUnits}</th>
          </tr>
        </thead>
        <tbody>
          {(isWhole ? work : work.slice(0, shownAtFirst)).map((assigned) => (
            <WorkRow key={assigned.item.code} assigned={assigned} as={role} />
          ))}
        </tbody>
      </table>
      {isLong && (
        <button type="button" className="link-button" onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.fewer : words.all(work.length)}
        </button>
      )}
    </Section>
  )
}

const WorkRow = ({ assigned, as: role }: { assigned: Assigned } & Pick<Props, 'as'>) => {
  const { text, pick } = useText()
  const words = text.units.work
  const { item, programme } = assigned
  const names = role === 'lead' ? item.cooperating : item.leads
  const units = useUnits()
  const others = names.flatMap((name) => units.filter((unit) => unit.name === name))
  return (
    <tr>
      <th scope="row">{pick(item.name, item.nameEn)}</th>
      <td>
        <CellLabel>{words.programme}</CellLabel>
        <Link to="/actions" hash={programme.code}>
          {pick(programme.name, programme.nameEn)}
        </Link>
      </td>
      <td className="quiet">
        <CellLabel>{role === 'lead' ? words.cooperatingUnits : words.leadUnits}</CellLabel>
        {others.length > 0 ? <UnitLinks units={others} plain /> : text.ui.nothing}
        {role === 'lead' && item.openEnded && words.andOthers}
      </td>
    </tr>
  )
}
