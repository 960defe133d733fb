import { useCurrentPlan } from '../api/current-plan.ts'
import { useUnits } from '../api/plan-queries.ts'
import { useText } from '../text/use-text.ts'

/** The unit that runs the reporting: the one that issued the plan, where it is among its units. */
export const useCenterName = (): string => {
  const { text, pick } = useText()
  const { issuer } = useCurrentPlan()
  const center = useUnits().find(({ name, aliases }) => name === issuer || aliases.includes(issuer))
  return center ? pick(center.name, center.nameEn) : text.periods.center
}
