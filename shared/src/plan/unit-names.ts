import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import { refuseUnfitDay } from '../basics/fit-day.ts'
import { RuleError } from '../basics/problem.ts'
import { seenSchema } from '../basics/seen.ts'

/** A name that a unit went by before it was renamed. */
export const formerNameSchema = z.object({
  name: z.string(),
  /** The first day on which the unit no longer went by it. */
  replacedOn: dateSchema,
  documentNumber: z.string().nullable(),
  reason: z.string(),
})
export type FormerName = z.infer<typeof formerNameSchema>

const nameText = z.string().trim().min(1).max(60)

export const newUnitNameSchema = z.strictObject({
  name: nameText,
  nameEn: z.string().trim().min(1).max(120),
  shortName: z.string().trim().min(1).max(20),
  /** The day from which the unit goes by it. */
  on: dateSchema,
  documentNumber: z.string().trim().min(1).max(100).nullable().default(null),
  reason: z.string().trim().min(1).max(500),
  seen: seenSchema,
})
export type NewUnitName = z.infer<typeof newUnitNameSchema>

type Renaming = {
  name: string
  previousName: string
  on: string
  documentNumber: string | null
  reason: string
}

/**
 * Every name that came before the present one. A name that held for no day, because it was put right
 * on the day of the renaming, is left out.
 * @param renamings oldest first
 */
export const formerNamesOf = (renamings: readonly Renaming[]): FormerName[] =>
  renamings.flatMap(({ name, previousName, on, documentNumber, reason }, place) => {
    const began = renamings[place - 1]?.on
    if (previousName === name || began === on) return []
    return [{ name: previousName, replacedOn: on, documentNumber, reason }]
  })

/** What a unit was called on a day. */
export const nameOn = (
  { name, formerNames }: { name: string; formerNames: readonly FormerName[] },
  day: string,
): string => formerNames.find(({ replacedOn }) => day < replacedOn)?.name ?? name

type Names = Pick<NewUnitName, 'name' | 'nameEn' | 'shortName'>

/** What a new name is held against. */
export type RenamingGround = {
  present: Names
  /** Oldest first. */
  renamings: readonly Pick<Renaming, 'on'>[]
  /** Other units with every spelling they are or were known by. */
  others: readonly { name: string; spellings: readonly string[] }[]
  today: string
  /** First day of the plan. */
  planStartsOn: string
}

/**
 * @throws RuleError `nothing-changed`, `unit-name-taken` with whose it is, `date-in-future`,
 *   `date-too-early`
 */
export const refuseUnfitName = (asked: NewUnitName, ground: RenamingGround): void => {
  const { present, renamings, others, today, planStartsOn } = ground
  const { name, nameEn, shortName } = asked
  const isSame =
    name === present.name && nameEn === present.nameEn && shortName === present.shortName
  if (isSame) throw new RuleError('nothing-changed')
  const owner = others.find(({ spellings }) => spellings.includes(name))
  if (owner) throw new RuleError('unit-name-taken', { name, unit: owner.name }, 'body.name')
  const notBefore = renamings.at(-1)?.on ?? planStartsOn
  refuseUnfitDay(asked.on, { today, notBefore }, 'body.on')
}
