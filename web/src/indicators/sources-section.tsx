import { useQuery } from '@tanstack/react-query'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { discrepanciesQuery } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Section } from '../ui/section.tsx'
import { TouchingDiscrepancies } from '../ui/touching-discrepancies.tsx'
import './sources-section.css'

type Props = { detail: IndicatorDetail }

/** Where targets, ground and baseline stand in the plan, and where its text disagrees with itself. */
export const SourcesSection = ({ detail }: Props) => {
  const { text } = useText()
  const { sources } = text.indicators
  return (
    <Section number={4} title={sources.title} className="indicator-sources">
      <dl className="facts">
        <dt>{sources.targets}</dt>
        <dd>
          <Targets detail={detail} />
          <Citations cites={detail.citations} />
        </dd>
        <dt>{sources.ground}</dt>
        <dd>
          <Ground detail={detail} />
        </dd>
        <dt>{sources.baseline}</dt>
        <dd>
          <Baseline detail={detail} />
        </dd>
        {detail.mentionedFigures.length > 0 && (
          <>
            <dt>{sources.mentioned}</dt>
            <dd>
              <Mentioned detail={detail} />
            </dd>
          </>
        )}
        {detail.discrepancies.length > 0 && (
          <>
            <dt>{sources.discrepancies}</dt>
            <dd>
              <Discrepancies codes={detail.discrepancies} />
            </dd>
          </>
        )}
      </dl>
    </Section>
  )
}

/** The targets as printed, with the plan’s own dash where it sets none. */
const Targets = ({ detail }: Props) => {
  const { text } = useText()
  const { sources } = text.indicators
  const printed = detail.assessment.targets.map(({ year }) => {
    const target = detail.targets.find((one) => one.year === year)
    return target?.planned
      ? sources.asPrinted(year, target.planned.asPrinted)
      : sources.notPrinted(year)
  })
  return <p>{[...printed, text.ui.kinds[detail.kind]].join(sources.joiner)}</p>
}

const Ground = ({ detail }: Props) => {
  const { text, pick } = useText()
  const { sources } = text.indicators
  const { note, noteEn, annexName, name } = detail
  if (note === null) return sources.noGround
  const differs = annexName !== null && annexName !== name
  return (
    <>
      <p>{pick(note, noteEn ?? note)}</p>
      {differs && <p className="note">{sources.annexName(annexName)}</p>}
    </>
  )
}

const Baseline = ({ detail }: Props) => {
  const { text } = useText()
  const { sources } = text.indicators
  const { baseline } = detail
  if (!baseline) return sources.noBaseline
  return (
    <>
      <p>{sources.baselineLine(baseline.asPrinted, baseline.asOf)}</p>
      <Citations cites={baseline.citations} />
    </>
  )
}

const Mentioned = ({ detail }: Props) => {
  const { text, pick } = useText()
  const { sources } = text.indicators
  return (
    <ul>
      {detail.mentionedFigures.map(({ asPrinted, reason, citations }) => (
        <li key={asPrinted}>
          <p>{sources.mentionedLine(asPrinted, pick(reason.zh, reason.en))}</p>
          <Citations cites={citations} />
        </li>
      ))}
    </ul>
  )
}

const Discrepancies = ({ codes }: { codes: readonly string[] }) => {
  const { data } = useQuery(discrepanciesQuery(useCurrentPlan().id))
  const touching = data?.items.filter(({ code }) => codes.includes(code)) ?? []
  return <TouchingDiscrepancies discrepancies={touching} />
}
