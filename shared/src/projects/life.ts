import { z } from 'zod'
import type { Role } from '../accounts/schema.ts'
import { dateSchema } from '../basics/dates.ts'
import { refuseUnfitDay } from '../basics/fit-day.ts'
import { RuleError } from '../basics/problem.ts'
import { seenSchema } from '../basics/seen.ts'
import {
  type DeclarationKind,
  declarationKindSchema,
  declaredKinds,
  type Gate,
  gateSchema,
  shutGates,
} from './gates.ts'
import type { PoolStanding } from './reserve.ts'
import {
  documentedStages,
  nextStage,
  type ProjectStage,
  projectStageSchema,
  reasonedStageActions,
  type StageAction,
  stageActionSchema,
  standingAfter,
  trackStages,
} from './stages.ts'

const shortText = z.string().trim().min(1).max(100).nullable().default(null)
const longText = z.string().trim().min(1).max(2000)

export const newStageChangeSchema = z.strictObject({
  action: stageActionSchema,
  /** The day on which it took effect. */
  on: dateSchema,
  documentNumber: shortText,
  /** Why, where the action has to say so; otherwise what is worth knowing. */
  note: longText.nullable().default(null),
  /** Why a shut gate is passed all the same; only the head of the center may. */
  overrideReason: longText.nullable().default(null),
  seen: seenSchema,
})
export type NewStageChange = z.infer<typeof newStageChangeSchema>

export const newDeclarationSchema = z.strictObject({
  kind: declarationKindSchema,
  /** False takes the statement back. */
  isMet: z.boolean(),
  /** With whom what is shared, by which standard; why it is taken back. */
  statement: longText,
  documentNumber: shortText,
  on: dateSchema,
  seen: seenSchema,
})
export type NewDeclaration = z.infer<typeof newDeclarationSchema>

export const stageChangeSchema = z.object({
  id: z.int(),
  stage: projectStageSchema,
  on: dateSchema,
  documentNumber: z.string().nullable(),
  note: z.string().nullable(),
  /** Set where a gate was passed that refused: why, and what it missed. */
  override: z.object({ reason: z.string(), missing: z.array(declarationKindSchema) }).nullable(),
  /** Number of documents attached; they are internal. */
  files: z.int(),
})
export type StageChange = z.infer<typeof stageChangeSchema>

export const declarationSchema = z.object({
  id: z.int(),
  kind: declarationKindSchema,
  isMet: z.boolean(),
  statement: z.string(),
  documentNumber: z.string().nullable(),
  on: dateSchema,
})
export type Declaration = z.infer<typeof declarationSchema>

/** A gate as it stands for one project today. */
export const gateStandingSchema = gateSchema.extend({ missing: z.array(declarationKindSchema) })
export type GateStanding = z.infer<typeof gateStandingSchema>

/** The track of a project: where it is, how it came there, and what keeps it from the next stage. */
export const stageTrackSchema = z.object({
  stage: projectStageSchema,
  /** The stage that a paused or terminated project comes back to; null on the track. */
  leftTrackAt: z.enum(trackStages).nullable(),
  /** Day of the last change; null while there is none. */
  since: dateSchema.nullable(),
  /** Oldest first. */
  changes: z.array(stageChangeSchema),
  gates: z.array(gateStandingSchema),
  /** Oldest first; the last of each kind counts. */
  declarations: z.array(declarationSchema),
})
export type StageTrack = z.infer<typeof stageTrackSchema>

/** Each gate with what it misses; nothing missing means open. */
export const gateStandings = (
  gates: readonly Gate[],
  declarations: readonly { kind: DeclarationKind; isMet: boolean }[],
): GateStanding[] => {
  const met = declaredKinds(declarations)
  return gates.map((gate) => ({
    ...gate,
    missing: gate.requires.filter((kind) => !met.has(kind)),
  }))
}

/** What a change of stage is held against. */
export type StageGround = {
  /** Oldest first. */
  changes: readonly { stage: ProjectStage; on: string }[]
  declarations: readonly { kind: DeclarationKind; isMet: boolean }[]
  gates: readonly Gate[]
  poolStanding: PoolStanding
  role: Role
  today: string
  /** First day of the plan: nothing in it began before. */
  planStartsOn: string
}

const goesOn: readonly StageAction[] = ['advance', 'resume', 'revive']

/** Whether a step waits until the project is on the funded list. */
export const waitsForFunding = (
  action: StageAction,
  next: ProjectStage,
  standing: PoolStanding,
): boolean => goesOn.includes(action) && next !== 'reserve' && standing !== 'funded'

const citedIn = ({ citations }: Gate): string[] =>
  citations.flatMap(({ chapter, table }) => chapter ?? table ?? [])

/** @throws RuleError `gate-shut` with the clause, where it stands and what is missing */
const passGates = (
  stage: ProjectStage,
  { overrideReason }: Pick<NewStageChange, 'overrideReason'>,
  { gates, declarations, role }: StageGround,
): DeclarationKind[] | null => {
  const shut = shutGates(gates, stage, declarations)
  if (shut.length === 0) return null
  const missing = [...new Set(shut.flatMap((one) => one.missing))]
  if (overrideReason === null) {
    throw new RuleError('gate-shut', {
      stage,
      clause: shut.map(({ gate }) => gate.clause.zh),
      clauseEn: shut.map(({ gate }) => gate.clause.en),
      citation: [...new Set(shut.flatMap(({ gate }) => citedIn(gate)))],
      missing,
    })
  }
  if (role !== 'center_head') throw new RuleError('role-refused', { allowed: ['center_head'] })
  return missing
}

/**
 * Decides on a change of stage: gates are asked when a project advances, not when it comes back to
 * where it was.
 * @returns the new stage, and what a gate missed that was overridden; null when none was
 * @throws RuleError `role-refused`, `stage-refused`, `project-not-funded`, `date-in-future`,
 *   `date-too-early`, `document-required`, `reason-required`, `gate-shut`
 */
export const decideStage = (
  asked: NewStageChange,
  ground: StageGround,
): { stage: ProjectStage; overrode: DeclarationKind[] | null } => {
  const { action } = asked
  const stage = nextStage(action, standingAfter(ground.changes), ground.role)
  if (waitsForFunding(action, stage, ground.poolStanding)) {
    throw new RuleError('project-not-funded', { standing: ground.poolStanding })
  }
  const notBefore = ground.changes.at(-1)?.on ?? ground.planStartsOn
  refuseUnfitDay(asked.on, { today: ground.today, notBefore }, 'body.on')
  const isForward = action === 'advance' || action === 'terminate'
  if (isForward && documentedStages.includes(stage) && asked.documentNumber === null) {
    throw new RuleError('document-required', { stage }, 'body.documentNumber')
  }
  if (reasonedStageActions.includes(action) && asked.note === null) {
    throw new RuleError('reason-required', {}, 'body.note')
  }
  return { stage, overrode: action === 'advance' ? passGates(stage, asked, ground) : null }
}

/**
 * @param declarations oldest first
 * @throws RuleError `date-in-future`, `date-too-early`, `declaration-absent` when there is nothing to
 *   take back
 */
export const refuseUnfitDeclaration = (
  asked: NewDeclaration,
  declarations: readonly Pick<Declaration, 'kind' | 'isMet' | 'on'>[],
  { today, planStartsOn }: Pick<StageGround, 'today' | 'planStartsOn'>,
): void => {
  const last = declarations.findLast(({ kind }) => kind === asked.kind)
  if (!asked.isMet && !last?.isMet) throw new RuleError('declaration-absent', { kind: asked.kind })
  refuseUnfitDay(asked.on, { today, notBefore: last?.on ?? planStartsOn }, 'body.on')
}
