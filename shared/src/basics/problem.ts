import { z } from 'zod'

/** Every reason for which the application refuses, in one list. Words for each live in `web/src/text`. */
export const problemCodes = [
  'bad-request',
  'validation-failed',
  'unsupported-media-type',
  'body-too-large',
  'origin-refused',
  'sign-in-required',
  'password-change-required',
  'sign-in-failed',
  'sign-in-locked',
  'too-many-requests',
  'role-refused',
  'unit-refused',
  'route-unknown',
  'plan-unknown',
  'indicator-unknown',
  'project-unknown',
  'period-unknown',
  'report-unknown',
  'account-unknown',
  'unit-unknown',
  'login-name-taken',
  'unit-collective',
  'current-password-wrong',
  'password-unchanged',
  'password-weak',
  'role-needs-unit',
  'role-not-grantable',
  'last-administrator',
  'own-account',
  'period-exists',
  'period-outside-plan',
  'period-dates-invalid',
  'period-opening-past',
  'period-unchanged',
  'period-locked',
  'period-not-owed',
  'period-state-refused',
  'period-has-open-reports',
  'report-state-refused',
  'report-version-conflict',
  'report-not-owed',
  'project-report-unknown',
  'own-report',
  'together-refused',
  'value-invalid',
  'explanation-required',
  'approval-missing',
  'publication-blocked',
  'idempotency-key-reused',
  'reason-required',
  'upload-invalid',
  'file-suspicious',
  'evidence-unknown',
  'evidence-type-refused',
  'evidence-empty',
  'file-too-large',
  'evidence-too-many',
  'evidence-exists',
  'nothing-owed',
  'workbook-refused',
  'workbook-rows-wrong',
  'workbook-outdated',
  'extension-unknown',
  'extension-pending',
  'extension-too-late',
  'extension-at-limit',
  'extension-date-invalid',
  'extension-decided',
  'responsible-unit-unchanged',
  'stage-refused',
  'project-not-funded',
  'gate-shut',
  'document-required',
  'declaration-absent',
  'milestone-unknown',
  'milestone-exists',
  'promise-unknown',
  'statement-required',
  'nothing-changed',
  'date-in-future',
  'date-too-early',
  'date-outside-plan',
  'pool-decision-refused',
  'directive-state-refused',
  'target-year-refused',
  'target-frozen',
  'target-comparator-refused',
  'decided-on-refused',
  'target-unchanged',
  'money-date-invalid',
  'money-year-refused',
  'money-over-revised',
  'money-entry-unknown',
  'money-entry-reversed',
  'revision-unbalanced',
  'revision-repeats',
  'revision-below-zero',
  'revision-unknown',
  'revision-state-refused',
  'own-proposal',
  'pool-target-refused',
  'directive-unknown',
  'directive-date-invalid',
  'subject-unknown',
  'proposal-unknown',
  'programme-unknown',
  'link-unknown',
  'link-kinds-refused',
  'link-exists',
  'link-state-refused',
  'changed-meanwhile',
  'webhook-unknown',
  'webhook-address-refused',
  'not-ready',
  'internal-error',
] as const

export const problemCodeSchema = z.enum(problemCodes)
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** Facts that the words of a problem are filled with: which one, who may, what would be accepted. */
export type ProblemFacts = Record<string, string | number | readonly string[]>

/** A refusal by a rule of the domain. It knows no HTTP. */
export class RuleError extends Error {
  readonly code: ProblemCode
  readonly facts: ProblemFacts
  readonly path: string | null

  /** @param path the field at fault, as `body.value`; null when it is no single field */
  constructor(code: ProblemCode, facts: ProblemFacts = {}, path: string | null = null) {
    super(code)
    this.code = code
    this.facts = facts
    this.path = path
  }
}

/** RFC 9457 problem details, as every refusal is answered. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: problemCodeSchema,
  requestId: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
})
export type Problem = z.infer<typeof problemSchema>
