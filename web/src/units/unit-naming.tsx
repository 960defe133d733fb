import type { Discrepancy, Unit } from '@yardstick/shared/plan/schema.ts'
import { useText } from '../text/use-text.ts'
import { Citations } from '../ui/citation.tsx'
import { Section } from '../ui/section.tsx'
import { TouchingDiscrepancies } from '../ui/touching-discrepancies.tsx'

type Props = {
  /** Of the first of its sections. */
  number: number
  unit: Unit
  discrepancies: readonly Discrepancy[]
}

/** How the plan writes the unit's name, where, and where it writes it differently. */
export const UnitNaming = ({ number, unit, discrepancies }: Props) => {
  const { text } = useText()
  const words = text.units
  return (
    <>
      <Section number={number} title={words.names.title}>
        <dl className="facts">
          <dt>{words.names.kind}</dt>
          <dd>
            {words.kinds[unit.kind]}
            {unit.kind === 'collective' && <p className="note">{words.names.collective}</p>}
          </dd>
          <dt>{words.names.short}</dt>
          <dd lang="zh-CN">{unit.shortName}</dd>
          {unit.aliases.length > 0 && (
            <>
              <dt>{words.names.aliases}</dt>
              <dd lang="zh-CN">{unit.aliases.join('、')}</dd>
            </>
          )}
          {unit.formerNames.length > 0 && (
            <>
              <dt>{text.unitLife.names.former}</dt>
              <dd lang="zh-CN">
                {unit.formerNames.map(({ name, replacedOn, documentNumber, reason }) => (
                  <div key={replacedOn}>
                    {name}
                    <p className="note">
                      {[replacedOn, documentNumber, reason].filter(Boolean).join(' ')}
                    </p>
                  </div>
                ))}
              </dd>
            </>
          )}
          <dt>{words.names.cited}</dt>
          <dd>
            <Citations cites={unit.citations} />
          </dd>
        </dl>
      </Section>
      {discrepancies.length > 0 && (
        <Section
          number={number + 1}
          title={words.discrepancies.title}
          note={words.discrepancies.note(discrepancies.length)}
        >
          <TouchingDiscrepancies discrepancies={discrepancies} />
        </Section>
      )}
    </>
  )
}
