import { RuleError } from './problem.ts'

type Limits = {
  /** The China day of the writing. */
  today: string
  /** Earliest day that makes sense: the change before, or the beginning of the plan. */
  notBefore: string
}

/**
 * The day of something that happened.
 * @param path the field at fault, as `body.on`
 * @throws RuleError `date-in-future`, `date-too-early`
 */
export const refuseUnfitDay = (day: string, { today, notBefore }: Limits, path: string): void => {
  if (day > today) throw new RuleError('date-in-future', { today }, path)
  if (day < notBefore) throw new RuleError('date-too-early', { notBefore }, path)
}
