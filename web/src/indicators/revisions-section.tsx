import type { Aim, IndicatorDetail, TargetRevision } from '@yardstick/shared/indicators/schema.ts'
import { formatInstantDate } from '../text/format-date.ts'
import { formatTarget } from '../text/format-value.ts'
import { useText } from '../text/use-text.ts'
import { CellLabel } from '../ui/cell-label.tsx'
import { revisionsId } from '../ui/revised-mark.tsx'
import { Section } from '../ui/section.tsx'
import './revisions-section.css'

type Props = { detail: IndicatorDetail }

/** Every decision that changed a target: when, by which document, from what to what, and why. */
export const RevisionsSection = ({ detail, number }: Props & { number: number }) => {
  const { targets } = useText().text
  const { heads } = targets
  return (
    <div id={revisionsId} className="revisions">
      <Section number={number} title={targets.title} note={targets.note}>
        <table className="table stacked revisions-table">
          <thead>
            <tr>
              <th scope="col">{heads.decidedOn}</th>
              <th scope="col">{heads.year}</th>
              <th scope="col">{heads.change}</th>
              <th scope="col">{heads.document}</th>
              <th scope="col">{heads.reason}</th>
            </tr>
          </thead>
          <tbody>
            {detail.revisions.map((revision) => (
              <RevisionRow key={revision.id} detail={detail} revision={revision} />
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  )
}

const RevisionRow = ({ detail, revision }: Props & { revision: TargetRevision }) => {
  const { text, language } = useText()
  const { targets } = text
  const { heads } = targets
  const { year, from, to, documentNumber, decidedOn, reason, isKnown, recordedAt } = revision
  const aim = (one: Aim | null) => (one ? formatTarget(language, one, detail) : targets.nothing)
  return (
    <tr>
      <td className="nowrap">
        <CellLabel>{heads.decidedOn}</CellLabel>
        {decidedOn}
      </td>
      <td className="nowrap">
        <CellLabel>{heads.year}</CellLabel>
        {targets.yearOf(year)}
      </td>
      <td className="nowrap">
        <CellLabel>{heads.change}</CellLabel>
        <b>{targets.change(aim(from), aim(to))}</b>
      </td>
      <td>
        <CellLabel>{heads.document}</CellLabel>
        {documentNumber}
      </td>
      <td>
        <CellLabel>{heads.reason}</CellLabel>
        {reason}
        {!isKnown && <p className="note">{targets.later(formatInstantDate(recordedAt))}</p>}
      </td>
    </tr>
  )
}
