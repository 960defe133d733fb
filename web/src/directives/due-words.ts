import { daysBetween } from '@yardstick/shared/basics/dates.ts'
import type { Directive } from '@yardstick/shared/directives/schema.ts'
import type { Text } from '../text/zh.ts'

/** The days left to the due date or past it; null once there is a reply or an end. */
export const dueWords = (
  { state, dueOn }: Pick<Directive, 'state' | 'dueOn'>,
  today: string,
  words: Text['directives'],
): string | null => {
  if (state !== 'issued' && state !== 'received') return null
  const left = daysBetween(today, dueOn)
  if (left < 0) return words.daysLate(-left)
  return left === 0 ? words.dueToday : words.daysLeft(left)
}
