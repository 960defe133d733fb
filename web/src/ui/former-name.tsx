import { useSuspenseQuery } from '@tanstack/react-query'
import { nameOn } from '@yardstick/shared/plan/unit-names.ts'
import { useCurrentPlan } from '../api/current-plan.ts'
import { unitsQuery } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'

type Props = {
  /** Code of the unit. */
  unit: string
  /** The day that is spoken of. */
  day: string
}

/** What a unit was called on a day, beside its present name; nothing where that is the same. */
export const FormerName = ({ unit: code, day }: Props) => {
  const words = useText().text.unitLife.names
  const units = useSuspenseQuery(unitsQuery(useCurrentPlan().id)).data.items
  const unit = units.find((one) => one.code === code)
  const then = unit && nameOn(unit, day)
  if (!then || then === unit.name) return null
  return (
    <span className="note" lang="zh-CN">
      {words.formerly(then)}
    </span>
  )
}
