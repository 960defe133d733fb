import { Link } from '@tanstack/react-router'
import type { IndicatorDetail } from '@yardstick/shared/indicators/schema.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Section } from '../ui/section.tsx'
import { useCenterName } from '../ui/use-center-name.ts'

/** Who answers for the indicator, and on what ground. */
export const ChargeSection = ({ detail }: { detail: IndicatorDetail }) => {
  const { text, pick } = useText()
  const { who } = text.indicators
  const center = useCenterName()
  const { responsibleUnit: unit } = detail
  if (!unit) {
    return (
      <Section number={3} title={who.title}>
        <p>{who.none}</p>
      </Section>
    )
  }
  return (
    <Section number={3} title={who.title}>
      <dl className="facts">
        <dt>{who.unit}</dt>
        <dd>
          <Link to="/units/$code" params={{ code: unit.code }}>
            {pick(unit.name, unit.nameEn)}
          </Link>
        </dd>
        <dt>{who.basis}</dt>
        <dd>{who.bases(center)[unit.basis]}</dd>
        <dt>{who.reason}</dt>
        <dd>{pick(unit.reason.zh, unit.reason.en)}</dd>
        {unit.citations.length > 0 && (
          <>
            <dt>{who.cite}</dt>
            <dd>
              <Citations cites={unit.citations} />
            </dd>
          </>
        )}
      </dl>
    </Section>
  )
}
