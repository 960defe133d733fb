import { Link } from '@tanstack/react-router'
import type { UnitReference } from '@yardstick/shared/plan/schema.ts'
import { Fragment } from 'react'
import { useText } from '../text/use-text.ts'
import './unit-names.css'

type Units = {
  units: readonly UnitReference[]
  /** In the colour of the text around them, where blue would drown it. */
  plain?: boolean
}

/** Every unit as a link to its page, in the order given. */
export const UnitLinks = ({ units, plain = false }: Units) => {
  const { text, pick } = useText()
  return units.map((unit, place) => (
    <Fragment key={unit.code}>
      {place > 0 && text.units.joiner}
      <Link
        to="/units/$code"
        params={{ code: unit.code }}
        className={plain ? 'plain-link' : undefined}
      >
        {pick(unit.name, unit.nameEn)}
      </Link>
    </Fragment>
  ))
}

/** One unit as a link; several as the first and how many, which opens to all of them. */
export const UnitNames = ({ units }: Pick<Units, 'units'>) => {
  const { text, pick } = useText()
  const [first] = units
  if (!first) return text.ui.nothing
  if (units.length === 1) return <UnitLinks units={units} />
  return (
    <details className="unit-names">
      <summary>{text.units.firstOf(pick(first.name, first.nameEn), units.length)}</summary>
      <UnitLinks units={units} />
    </details>
  )
}
