import { Link } from '@tanstack/react-router'
import type { DirectiveChange } from '@yardstick/shared/overview/changes-schema.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { LightMark } from '../ui/light-mark.tsx'
import { Section } from '../ui/section.tsx'
import { useCenterName } from '../ui/use-center-name.ts'
import { Becomes } from './becomes.tsx'

type Props = { number: number; directives: readonly DirectiveChange[] }

/** What became of directives; the section is there for those who may see them. */
export const DirectiveChanges = ({ number, directives }: Props) => {
  const { text } = useText()
  const words = text.directives
  const center = useCenterName()
  const { parts, directives: own } = text.changes
  return (
    <Section number={number} title={parts.directives} note={own.note(center)}>
      <table className="table stacked changes-table">
        <thead>
          <tr>
            <th scope="col">{words.light}</th>
            <th scope="col" className="number">
              {words.no}
            </th>
            <th scope="col">{words.matter}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.dueOn}</th>
          </tr>
        </thead>
        <tbody>
          {directives.map((directive) => (
            <DirectiveRow key={directive.no} directive={directive} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const DirectiveRow = ({ directive }: { directive: DirectiveChange }) => {
  const { text, pick } = useText()
  const words = text.directives
  const { no, title, unit, before, after } = directive
  const isMoved = before !== null && before.dueOn !== after.dueOn
  return (
    <tr>
      <td>
        <LightMark light={after.light} />
      </td>
      <td className="number">
        <CellLabel>{words.no}</CellLabel>
        {no}
      </td>
      <th scope="row">
        <Link to="/directives" search={(old) => ({ ...old, no })}>
          {title}
        </Link>
      </th>
      <td>
        <CellLabel>{words.unit}</CellLabel>
        {pick(unit.name, unit.nameEn)}
      </td>
      <td>
        <CellLabel>{words.state}</CellLabel>
        {before?.state === after.state ? (
          words.states[after.state]
        ) : (
          <Becomes
            from={before ? words.states[before.state] : text.changes.directives.issued}
            to={words.states[after.state]}
          />
        )}
      </td>
      <td>
        <CellLabel>{words.dueOn}</CellLabel>
        {isMoved ? <Becomes from={before.dueOn} to={after.dueOn} /> : after.dueOn}
      </td>
    </tr>
  )
}
