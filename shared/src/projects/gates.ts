import { z } from 'zod'
import { bilingualSchema, citationsSchema } from '../plan/schema.ts'
import { type ProjectStage, trackStages } from './stages.ts'

/** What a project states about the county's data: what gates ask for, in the plan's own order. */
export const declarationKinds = [
  'sharing_needs',
  'standards_conformity',
  'platform_commitment',
  'sharing_in_place',
  'platform_delivery',
] as const
export const declarationKindSchema = z.enum(declarationKinds)
export type DeclarationKind = z.infer<typeof declarationKindSchema>

/** A rule of the plan that keeps a project from a stage until certain things are declared. */
export const gateSchema = z.object({
  /** The stage that is not reached while the gate is shut. */
  before: z.enum(trackStages),
  requires: z.array(declarationKindSchema),
  /** What the plan says, condensed. */
  clause: bilingualSchema,
  citations: citationsSchema,
})
export type Gate = z.infer<typeof gateSchema>

/** What stands of each kind; a kind that was never declared, or was taken back, is missing. */
export const declaredKinds = (
  declarations: readonly { kind: DeclarationKind; isMet: boolean }[],
): ReadonlySet<DeclarationKind> => {
  const met = new Set<DeclarationKind>()
  for (const { kind, isMet } of declarations) {
    if (isMet) met.add(kind)
    else met.delete(kind)
  }
  return met
}

export type ShutGate = { gate: Gate; missing: DeclarationKind[] }

/**
 * The gates that keep a project from a stage, with what each one misses; empty when the way is free.
 * @param declarations oldest first; the last of each kind counts
 */
export const shutGates = (
  gates: readonly Gate[],
  to: ProjectStage,
  declarations: readonly { kind: DeclarationKind; isMet: boolean }[],
): ShutGate[] => {
  const met = declaredKinds(declarations)
  return gates
    .filter(({ before }) => before === to)
    .map((gate) => ({ gate, missing: gate.requires.filter((kind) => !met.has(kind)) }))
    .filter(({ missing }) => missing.length > 0)
}
