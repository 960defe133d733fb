import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { mayDo } from '@yardstick/shared/accounts/permissions.ts'
import { accountSchema, sessionSchema } from '@yardstick/shared/accounts/schema.ts'
import { apiChanges } from '@yardstick/shared/basics/api-changes.ts'
import { problemSchema } from '@yardstick/shared/basics/problem.ts'
import { assessmentSchema } from '@yardstick/shared/indicators/assessment.ts'
import { periodSchema, reportSchema } from '@yardstick/shared/indicators/reporting.ts'
import { indicatorSchema, observationSchema } from '@yardstick/shared/indicators/schema.ts'
import { overviewSchema } from '@yardstick/shared/overview/schema.ts'
import {
  actionSchema,
  citationSchema,
  discrepancySchema,
  milestoneSchema,
  planSchema,
  planSummarySchema,
  unitReferenceSchema,
  unitSchema,
  workItemSchema,
} from '@yardstick/shared/plan/schema.ts'
import { projectSchema } from '@yardstick/shared/projects/schema.ts'
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
} from 'fastify-type-provider-zod'
import { z } from 'zod'
import { sessionCookie } from './session.ts'
import { compileByZod, schemaController } from './zod-compilers.ts'

const description = `
The API of Xingsha Yardstick (星沙标尺): what a smart-city plan promises, what has been reported
against it, and whether it is on time.

**Reading needs no account.** Everything under \`/api/v1/plans\` is public: the plan as issued, with a
citation for every fact, and reported values from the day their period is published, never before.
Amounts that end in \`Wanyuan\` are exact decimals in 10,000 yuan (万元). Dates are calendar days in
China, instants are UTC. \`null\` means that the plan or the report does not say; it is never a zero.

**Caching.** Public replies carry a strong \`ETag\`. Send it back as \`If-None-Match\`: an unchanged
reply is answered with 304 and no body. Replies come compressed with brotli or gzip.

**Tables.** \`GET …/data\` lists every public table with its Table Schema, \`GET …/data/{table}\` answers
filtered, sorted and paged rows as JSON or, by \`Accept: text/csv\`, as CSV: the same tables as in the open
data package. Pages of other sites may read (CORS). The tables take 240 requests a minute from one
address; \`X-RateLimit-Remaining\` says how many are left. \`GET …/feed.atom\` and \`feed.json\` tell what was
published when.

**Refusals** are \`application/problem+json\` (RFC 9457). \`code\` is stable and made for programs,
\`detail\` is a sentence in Chinese, or in English where \`Accept-Language\` begins with \`en\`,
\`facts\` say which one and what would be accepted, \`errors\` name the fields at fault.
A query parameter that is not described here is refused with 422.

**Writing** needs a session, which \`POST /api/v1/session\` opens as a cookie, and an \`Origin\` header
that names this very site. Where a write takes an \`Idempotency-Key\`, send one you have made up for it,
and send the request again under it when no answer came: it is done once, whatever got lost on the way.
The answer to a repetition carries \`Idempotency-Replayed: true\`; another request under a used key is
refused with \`idempotency-key-reused\`. A refused request has left nothing and may be sent again.

**Systems** that report by themselves send \`Authorization: Bearer …\` with a token that a reporter
issued for them; it needs no \`Origin\`. A token has the rights of its account within its scopes, on the
routes that name the \`token\` scheme, ends on its day, and is refused from the moment it is revoked.
\`POST …/reports/own/batch/check\` tries a batch of values, \`POST …/reports/own/batch\` writes all of it
or nothing.

**Versions.** Within \`/api/v1\` nothing is removed or renamed and no meaning changes; fields, codes
and addresses may be added, so readers should pass over what they do not know. A change that breaks
this gets a new prefix, and the old one stays for at least a year.

**Use of the data.** A plan is an official document of its jurisdiction. Names and figures are exact,
descriptions are condensed and the English is an unofficial translation. Name the source and the day
of retrieval. Where a reply carries \`X-Data-Nature: demo\` and
\`dataNature\`, every report in it is invented.

**Changes.**
${apiChanges.map(({ month, what }) => `- ${month}: ${what.en}`).join('\n')}
`.trim()

/** Reply shapes that get a name of their own in the document. */
const namedReplies = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({
  Account: accountSchema,
  Action: actionSchema,
  Assessment: assessmentSchema,
  Citation: citationSchema,
  Discrepancy: discrepancySchema,
  Indicator: indicatorSchema,
  Milestone: milestoneSchema,
  Observation: observationSchema,
  Overview: overviewSchema,
  Period: periodSchema,
  Plan: planSchema,
  PlanSummary: planSummarySchema,
  Problem: problemSchema,
  Project: projectSchema,
  Report: reportSchema,
  Session: sessionSchema,
  Unit: unitSchema,
  UnitReference: unitReferenceSchema,
  WorkItem: workItemSchema,
})) {
  namedReplies.add(schema, { id })
}

type Transform = ReturnType<typeof createJsonSchemaTransform>
type TransformObject = ReturnType<typeof createJsonSchemaTransformObject>

const toJsonSchemas = createJsonSchemaTransform({ schemaRegistry: namedReplies })
const toComponents = createJsonSchemaTransformObject({ schemaRegistry: namedReplies })

const refusal = {
  description: 'A refusal, with its reason',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const bySession = [{ session: [] }]

/** Adds what holds for every route: how it refuses, and what it asks of whoever calls it. */
const describeRoute: Transform = (document) => {
  const { schema, url } = toJsonSchemas(document)
  if (!schema || schema.hide) return { schema, url }
  const { permission, tokenScope } = document.route.config ?? {}
  const needsSession = permission !== undefined && !mayDo(null, permission)
  const replies = typeof schema.response === 'object' ? schema.response : {}
  return {
    schema: {
      ...schema,
      response: { ...replies, default: refusal },
      ...(needsSession ? { security: tokenScope ? [...bySession, { token: [] }] : bySession } : {}),
    },
    url,
  }
}

/** The library names every shape twice, as a reply and as input; no body uses the named ones. */
const describeShapes: TransformObject = (document) => {
  const described = toComponents(document)
  const shapes = 'components' in described ? (described.components?.schemas ?? {}) : {}
  for (const name of Object.keys(shapes)) {
    if (name.endsWith('Input')) delete shapes[name]
  }
  return described
}

/**
 * An application that describes routes and answers none of them: `swagger()` is the description,
 * `/api/docs` a page to browse it.
 */
export const describeRoutes = async (routes: readonly RouteOptions[]): Promise<FastifyInstance> => {
  const app = Fastify({ schemaController, exposeHeadRoutes: false })
  compileByZod(app)
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Xingsha Yardstick API', version: '1.0.0', description },
      tags: [
        { name: 'overview', description: 'What is late and what needs a decision' },
        { name: 'plan', description: 'What the plan says, with citations' },
        { name: 'indicators', description: 'Targets, published values and how they stand' },
        { name: 'projects', description: 'Projects and their budgets' },
        {
          name: 'money',
          description: 'Allocated and paid money, and revisions of the plan’s amounts',
        },
        { name: 'links', description: 'What drives what: projects, programmes, indicators' },
        { name: 'directives', description: 'What was asked of units, and whether it happened' },
        {
          name: 'open data',
          description: 'Everything public as tables, and feeds of what was published',
        },
        { name: 'reporting', description: 'Periods, what a unit owes in them, and its review' },
        { name: 'notices', description: 'What a person should know, and addresses told outside' },
        { name: 'white paper', description: 'The book of each year, frozen, with its data' },
        { name: 'session', description: 'Signing in and out' },
        { name: 'accounts', description: 'Accounts, rights and the audit trail' },
        { name: 'tokens', description: 'Tokens of systems that report by themselves' },
        { name: 'system', description: 'Whether the server is up' },
      ],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
          token: { type: 'http', scheme: 'bearer', description: 'A token of a reporter' },
        },
      },
    },
    transform: describeRoute,
    transformObject: describeShapes,
  })
  for (const route of routes) app.route(route)
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: '星沙标尺 API · Xingsha Yardstick API' },
    uiConfig: {
      layout: 'BaseLayout',
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      supportedSubmitMethods: ['get'],
    },
  })
  await app.ready()
  return app
}
