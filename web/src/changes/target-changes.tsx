import { Link } from '@tanstack/react-router'
import type { TargetChange } from '@yardstick/shared/overview/changes-schema.ts'
import { formatTarget } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { Section } from '../ui/section.tsx'
import { Becomes, LateMark } from './becomes.tsx'

type Props = { number: number; targets: readonly TargetChange[] }

/** Targets that a decision changed. */
export const TargetChanges = ({ number, targets }: Props) => {
  const { text } = useText()
  const words = text.changes
  const { heads } = text.targets
  return (
    <Section number={number} title={words.parts.targets} note={words.targets.note(targets.length)}>
      <table className="table stacked changes-table">
        <thead>
          <tr>
            <th scope="col">{words.indicators.name}</th>
            <th scope="col">{heads.year}</th>
            <th scope="col">{heads.change}</th>
            <th scope="col">{heads.document}</th>
            <th scope="col">{heads.decidedOn}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one target may be revised twice by one document
            <TargetRow key={place} target={target} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const TargetRow = ({ target }: { target: TargetChange }) => {
  const { text, language, pick } = useText()
  const { heads } = text.targets
  const { indicator, year, from, to, documentNumber, decidedOn, recordedLate } = target
  const aim = (one: NonNullable<typeof from>) =>
    formatTarget(language, one, { ...indicator, decimals: 0 })
  return (
    <tr>
      <th scope="row">
        <Link to="/indicators/$code" params={{ code: indicator.code }} className="plain-link">
          {pick(indicator.name, indicator.nameEn)}
        </Link>
      </th>
      <td>
        <CellLabel>{heads.year}</CellLabel>
        {text.targets.yearOf(year)}
      </td>
      <td>
        <CellLabel>{heads.change}</CellLabel>
        <Becomes from={from ? aim(from) : text.targets.nothing} to={<b>{aim(to)}</b>} />
      </td>
      <td>
        <CellLabel>{heads.document}</CellLabel>
        {documentNumber}
      </td>
      <td className="nowrap">
        <CellLabel>{heads.decidedOn}</CellLabel>
        {decidedOn} {recordedLate && <LateMark />}
      </td>
    </tr>
  )
}
