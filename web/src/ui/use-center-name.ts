import { useCurrentPlan } from '../api/current-plan.ts'
import { useText } from '../text/use-text.ts'

/** What the unit is called that runs the reporting of the plan. */
export const useCenterName = (): string => {
  const { pick } = useText()
  const { center, issuer } = useCurrentPlan()
  return center ? pick(center.name, center.nameEn) : issuer
}
