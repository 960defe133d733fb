import { fieldSentence } from '@yardstick/shared/basics/field-words.ts'
import {
  type Problem,
  type ProblemCode,
  type ProblemFacts,
  RuleError,
} from '@yardstick/shared/basics/problem.ts'
import { type Language, problemSentence } from '@yardstick/shared/basics/problem-words.ts'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'

/** HTTP status of every refusal. */
const statusOf = {
  'bad-request': 400,
  'validation-failed': 422,
  'unsupported-media-type': 415,
  'body-too-large': 413,
  'origin-refused': 403,
  'sign-in-required': 401,
  'password-change-required': 403,
  'sign-in-failed': 401,
  'sign-in-locked': 429,
  'too-many-requests': 429,
  'role-refused': 403,
  'unit-refused': 403,
  'route-unknown': 404,
  'range-refused': 416,
  'plan-unknown': 404,
  'indicator-unknown': 404,
  'project-unknown': 404,
  'period-unknown': 404,
  'report-unknown': 404,
  'account-unknown': 404,
  'unit-unknown': 404,
  'login-name-taken': 409,
  'unit-collective': 422,
  'current-password-wrong': 422,
  'password-unchanged': 422,
  'password-weak': 422,
  'role-needs-unit': 422,
  'role-not-grantable': 403,
  'last-administrator': 409,
  'last-secadmin': 409,
  'half-not-awaited': 409,
  'own-account': 409,
  'period-exists': 409,
  'period-outside-plan': 422,
  'period-dates-invalid': 422,
  'period-opening-past': 422,
  'period-unchanged': 409,
  'period-locked': 409,
  'period-not-owed': 403,
  'period-state-refused': 409,
  'period-has-open-reports': 409,
  'report-state-refused': 409,
  'report-version-conflict': 409,
  'report-not-owed': 403,
  'project-report-unknown': 404,
  'own-report': 409,
  'together-refused': 409,
  'value-invalid': 422,
  'explanation-required': 422,
  'approval-missing': 409,
  'publication-blocked': 409,
  'idempotency-key-reused': 422,
  'reason-required': 422,
  'upload-invalid': 422,
  'file-suspicious': 422,
  'evidence-unknown': 404,
  'evidence-type-refused': 415,
  'evidence-empty': 422,
  'file-too-large': 413,
  'evidence-too-many': 409,
  'evidence-exists': 409,
  'nothing-owed': 404,
  'workbook-refused': 422,
  'workbook-rows-wrong': 422,
  'workbook-outdated': 409,
  'extension-unknown': 404,
  'extension-pending': 409,
  'extension-too-late': 409,
  'extension-at-limit': 409,
  'extension-date-invalid': 422,
  'extension-decided': 409,
  'responsible-unit-unchanged': 409,
  'stage-refused': 409,
  'project-not-funded': 409,
  'gate-shut': 409,
  'document-required': 422,
  'declaration-absent': 409,
  'milestone-unknown': 404,
  'milestone-exists': 409,
  'promise-unknown': 404,
  'statement-required': 422,
  'nothing-changed': 409,
  'date-in-future': 422,
  'date-too-early': 422,
  'date-outside-plan': 422,
  'pool-decision-refused': 409,
  'directive-state-refused': 409,
  'target-year-refused': 422,
  'target-frozen': 409,
  'target-comparator-refused': 422,
  'decided-on-refused': 422,
  'target-unchanged': 409,
  'money-date-invalid': 422,
  'money-year-refused': 422,
  'money-over-revised': 422,
  'money-entry-unknown': 404,
  'money-entry-reversed': 409,
  'revision-unbalanced': 422,
  'revision-repeats': 422,
  'revision-below-zero': 422,
  'revision-unknown': 404,
  'revision-state-refused': 409,
  'own-proposal': 409,
  'pool-target-refused': 422,
  'directive-unknown': 404,
  'directive-date-invalid': 422,
  'subject-unknown': 422,
  'proposal-unknown': 404,
  'programme-unknown': 404,
  'link-unknown': 404,
  'link-kinds-refused': 422,
  'link-exists': 409,
  'unit-name-taken': 409,
  'project-part-unknown': 404,
  'project-unit-exists': 409,
  'project-unit-absent': 409,
  'project-needs-lead': 409,
  'link-state-refused': 409,
  'edition-unknown': 404,
  'edition-exists': 409,
  'edition-year-refused': 422,
  'edition-date-refused': 422,
  'edition-state-refused': 409,
  'edition-superseded': 409,
  'edition-blocked': 409,
  'edition-file-unknown': 404,
  'edition-none-published': 404,
  'edition-files-missing': 409,
  'edition-files-differ': 409,
  'section-unknown': 404,
  'build-unknown': 404,
  'build-too-large': 422,
  'build-failed': 500,
  'changed-meanwhile': 409,
  'data-table-unknown': 404,
  'data-query-invalid': 422,
  'token-unknown': 404,
  'token-refused': 401,
  'token-scope-refused': 403,
  'token-too-many': 409,
  'token-date-invalid': 422,
  'batch-rows-wrong': 422,
  'webhook-unknown': 404,
  'webhook-address-refused': 422,
  'not-ready': 503,
  'internal-error': 500,
} as const satisfies Record<ProblemCode, number>

type Fault = { path: string; message: string }
type Refusal = { code: ProblemCode; facts: ProblemFacts; faults: Fault[] }

const refusal = (code: ProblemCode, facts: ProblemFacts = {}, faults: Fault[] = []): Refusal => ({
  code,
  facts,
  faults,
})

/** Chinese unless the client asks for English first. */
const languageOf = (request: FastifyRequest): Language =>
  /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'

const faultPath = (context: string | undefined, instancePath: string): string => {
  const part = context === 'querystring' ? 'query' : (context ?? 'body')
  return [part, ...instancePath.split('/').filter(Boolean)].join('.')
}

const refusalOf = (
  error: FastifyError | Error,
  language: Language,
  mostKilobytes: number,
): Refusal => {
  if (error instanceof RuleError) {
    const sentence = problemSentence(error.code, error.facts, language)
    const faults = error.path ? [{ path: error.path, message: sentence }] : []
    return refusal(error.code, error.facts, faults)
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map((fault) => ({
      path: faultPath(error.validationContext, fault.instancePath),
      message: fieldSentence({ code: fault.keyword, particulars: fault.params }, language),
    }))
    return refusal('validation-failed', {}, faults)
  }
  const code = 'code' in error ? error.code : undefined
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return refusal('unsupported-media-type')
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refusal('body-too-large', { limitKilobytes: mostKilobytes })
  }
  const status = 'statusCode' in error ? (error.statusCode ?? 500) : 500
  return status < 500 ? refusal('bad-request') : refusal('internal-error')
}

export const bodyLimitKilobytes = 256

const sendProblem = (request: FastifyRequest, reply: FastifyReply, found: Refusal) => {
  const status = statusOf[found.code]
  const facts = found.code === 'internal-error' ? { requestId: request.id } : found.facts
  const problem: Problem = {
    type: `/data/problems#${found.code}`,
    title: found.code,
    status,
    detail: problemSentence(found.code, facts, languageOf(request)),
    code: found.code,
    requestId: request.id,
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => [
        name,
        typeof fact === 'object' ? [...fact] : fact,
      ]),
    ),
    errors: found.faults,
  }
  if (found.code === 'too-many-requests' || found.code === 'sign-in-locked') {
    reply.header('retry-after', String(facts.seconds ?? Number(facts.minutes ?? 1) * 60))
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem))
}

/** Answers every refusal as problem+json; logs what is our fault and says nothing of the inside. */
export const answerWithProblems = (app: FastifyInstance): void => {
  app.setErrorHandler((error: FastifyError | Error, request, reply) => {
    const mostKilobytes = request.routeOptions.bodyLimit / 1024
    const found = refusalOf(error, languageOf(request), mostKilobytes)
    if (found.code === 'internal-error') request.log.error(error)
    return sendProblem(request, reply, found)
  })
}

/** What an address that does not exist is answered with. */
export const sendRouteUnknown = (request: FastifyRequest, reply: FastifyReply) =>
  sendProblem(
    request,
    reply,
    refusal('route-unknown', {
      path: new URL(request.url, 'http://host').pathname,
    }),
  )
