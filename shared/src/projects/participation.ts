import { z } from 'zod'
import { addDays, dateSchema } from '../basics/dates.ts'
import { refuseUnfitDay } from '../basics/fit-day.ts'
import { RuleError } from '../basics/problem.ts'
import { seenSchema } from '../basics/seen.ts'

export const unitRoleSchema = z.enum(['lead', 'cooperating'])
export type UnitRole = z.infer<typeof unitRoleSchema>

/** What a unit does in a project, or in one of its parts. */
export type Part = {
  unit: string
  role: UnitRole
  /** Number of the part; null for the whole project. */
  contentNo: number | null
}

/** A part that a unit has for some time. */
export type Stint = Part & {
  since: string
  /** Last day; null while it lasts. */
  until: string | null
}

export const newStintSchema = z.strictObject({
  action: z.enum(['add', 'end']),
  /** Code of the unit. */
  unit: z.string(),
  role: unitRoleSchema,
  contentNo: z.int().positive().nullable(),
  /** First day when it is added, last day when it is ended. */
  on: dateSchema,
  reason: z.string().trim().min(1).max(500),
  seen: seenSchema,
})
export type NewStint = z.infer<typeof newStintSchema>

const isSamePart = (one: Part, other: Part): boolean =>
  one.unit === other.unit && one.role === other.role && one.contentNo === other.contentNo

/**
 * Who takes part, from when until when: as the plan has it from its first day, until what was recorded
 * later says otherwise. A later row about the same part and first day stands in place of an earlier one.
 * @param planned the plan's own, in its order
 * @param recorded in the order of recording
 */
export const stintsOf = <Planned extends Part, Recorded extends Stint>(
  planned: readonly Planned[],
  recorded: readonly Recorded[],
  planStartsOn: string,
): ((Planned & Stint) | Recorded)[] => {
  const own = planned.map((part) => ({ ...part, since: planStartsOn, until: null }))
  const all: ((Planned & Stint) | Recorded)[] = [...own]
  for (const row of recorded) {
    const place = all.findIndex((one) => isSamePart(one, row) && one.since === row.since)
    if (place === -1) all.push(row)
    else all[place] = row
  }
  return all
}

/** Whether a part is had now. */
export const isLasting = ({ until }: Pick<Stint, 'until'>): boolean => until === null

/** What a change of who takes part is held against. */
export type StintGround = {
  stints: readonly Stint[]
  /** Numbers of the project's parts. */
  contentNos: readonly number[]
  today: string
  planStartsOn: string
}

const addStint = (asked: NewStint, { stints, today, planStartsOn }: StintGround): Stint => {
  const { unit, role, contentNo, on } = asked
  const own = stints.filter((one) => one.unit === unit && one.contentNo === contentNo)
  const present = own.find(isLasting)
  if (present) throw new RuleError('project-unit-exists', { role: present.role }, 'body.unit')
  const ended = own.map(({ until }) => addDays(until ?? planStartsOn, 1)).sort()
  refuseUnfitDay(on, { today, notBefore: ended.at(-1) ?? planStartsOn }, 'body.on')
  return { unit, role, contentNo, since: on, until: null }
}

const endStint = (asked: NewStint, { stints, today }: StintGround): Stint => {
  const lasting = stints.filter(isLasting)
  const present = lasting.find((one) => isSamePart(one, asked))
  if (!present) throw new RuleError('project-unit-absent', {}, 'body.unit')
  const leads = lasting.filter(({ role, contentNo }) => role === 'lead' && contentNo === null)
  if (leads.length === 1 && leads[0] === present) throw new RuleError('project-needs-lead')
  refuseUnfitDay(asked.on, { today, notBefore: present.since }, 'body.on')
  const { unit, role, contentNo, since } = present
  return { unit, role, contentNo, since, until: asked.on }
}

/**
 * Decides on a change of who takes part in a project: nobody takes part in one part twice, and
 * somebody always leads the whole.
 * @returns the row to be recorded
 * @throws RuleError `project-part-unknown`, `project-unit-exists`, `project-unit-absent`,
 *   `project-needs-lead`, `date-in-future`, `date-too-early`
 */
export const decideStint = (asked: NewStint, ground: StintGround): Stint => {
  const { contentNo } = asked
  if (contentNo !== null && !ground.contentNos.includes(contentNo)) {
    throw new RuleError('project-part-unknown', { no: contentNo }, 'body.contentNo')
  }
  return asked.action === 'add' ? addStint(asked, ground) : endStint(asked, ground)
}
