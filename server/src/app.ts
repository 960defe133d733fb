import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import cookie from '@fastify/cookie'
import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import Fastify, { type FastifyInstance } from 'fastify'
import { makePasswords, type Passwords } from './accounts/passwords.ts'
import { accountRoutes } from './accounts/routes.ts'
import { sessionRoutes } from './accounts/session-routes.ts'
import { tokenRoutes } from './accounts/token-routes.ts'
import type { Store } from './db/open.ts'
import { proposalRoutes } from './directives/proposal-routes.ts'
import { directiveRoutes } from './directives/routes.ts'
import { directiveStepRoutes } from './directives/step-routes.ts'
import { clearLeftovers } from './evidence/evidence-routes.ts'
import { type KeptFiles, openKeptFiles } from './evidence/kept-files.ts'
import { documentApi } from './http/openapi.ts'
import { answerWithProblems, bodyLimitKilobytes, sendRouteUnknown } from './http/problems.ts'
import { makePublicReads, type PublicReads } from './http/public-reads.ts'
import { guardRoutes } from './http/session.ts'
import { serveWeb } from './http/static-web.ts'
import { systemRoutes } from './http/system.ts'
import { compileByZod, schemaController } from './http/zod-compilers.ts'
import { commentRoutes } from './indicators/comment-routes.ts'
import { evidenceRoutes } from './indicators/evidence-routes.ts'
import { extensionRoutes } from './indicators/extension-routes.ts'
import { indicatorReports } from './indicators/period-part.ts'
import { periodPlanRoutes } from './indicators/period-plan-routes.ts'
import { periodRoutes } from './indicators/period-routes.ts'
import { reportBatchRoutes } from './indicators/report-batch-routes.ts'
import { reportRoutes } from './indicators/report-routes.ts'
import { reportWorkbookRoutes } from './indicators/report-workbook-routes.ts'
import { indicatorRoutes } from './indicators/routes.ts'
import { targetRoutes } from './indicators/target-routes.ts'
import { togetherRoutes } from './indicators/together-routes.ts'
import { noticeRoutes } from './notices/routes.ts'
import { webhookRoutes } from './notices/webhook-routes.ts'
import { changeRoutes } from './overview/change-routes.ts'
import { overviewRoutes } from './overview/routes.ts'
import { linkRoutes } from './plan/link-routes.ts'
import { promiseRoutes } from './plan/promise-routes.ts'
import { planRoutes } from './plan/routes.ts'
import { unitRoutes } from './plan/unit-routes.ts'
import { lifeRoutes } from './projects/life-routes.ts'
import { moneyRoutes } from './projects/money-routes.ts'
import { owedReportRoutes } from './projects/owed-report-routes.ts'
import { projectReports } from './projects/progress-part.ts'
import { progressRoutes } from './projects/progress-routes.ts'
import { poolRoutes, revisionRoutes } from './projects/revision-routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { projectUnitRoutes } from './projects/unit-routes.ts'
import { projectWorkbookRoutes } from './projects/workbook-routes.ts'
import { reminderRoutes } from './reminders/routes.ts'
import type { PeriodPart } from './reporting/period-part.ts'
import { buildRoutes } from './whitepaper/build-routes.ts'
import { dataRoutes } from './whitepaper/data-routes.ts'
import { editionDeskRoutes } from './whitepaper/desk-routes.ts'
import { feedRoutes } from './whitepaper/feed-routes.ts'
import { editionFigureRoutes } from './whitepaper/figure-routes.ts'
import { editionFileRoutes } from './whitepaper/file-routes.ts'
import { publishRoutes } from './whitepaper/publish-routes.ts'
import { renderFiles } from './whitepaper/render-files.ts'
import { editionRoutes } from './whitepaper/routes.ts'
import { editionStepRoutes } from './whitepaper/step-routes.ts'

/** What every opened period asks for. */
export const periodParts: readonly PeriodPart[] = [indicatorReports, projectReports]

export type AppOptions = {
  store: Store
  clock: () => Date
  /** True only where every report is invented: replies and exports then say so. */
  demo: boolean
  /** The address people type when TLS ends at a proxy; undefined on plain loopback or intranet. */
  publicOrigin?: string | undefined
  /** Holds the folders of the files beside the database, which are made with the first file. */
  dataFolder: string
  /** Folder of the built web app; none in API tests. */
  webRoot?: string | undefined
  logLevel?: string | undefined
  /** How passwords are hashed; tests take a cheaper way. */
  passwords?: Passwords | undefined
  /** How the files of the white paper are made; tests take a cheaper way. */
  renderFiles?: typeof renderFiles | undefined
  /** How the answer to a failed sign-in is held back; tests do not wait. */
  pause?: ((milliseconds: number) => Promise<void>) | undefined
}

/** What every feature's routes are given. */
export type Services = Pick<AppOptions, 'store' | 'clock' | 'demo'> & {
  /** What was handed in, for all that files can prove. */
  evidence: KeptFiles
  /** The files of the white paper, published and in the making. */
  editionFiles: KeptFiles
  publicReads: PublicReads
  /** The kinds of report that periods ask for. */
  periodParts: readonly PeriodPart[]
  /** Cookies are sent over TLS only. */
  secureCookies: boolean
  passwords: Passwords
  renderFiles: typeof renderFiles
  pause: (milliseconds: number) => Promise<void>
}

const contentSecurityPolicy = (secure: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  },
})

/** Pages of other sites may read what is public. Cookies never go along, so nothing else opens. */
const openToOthers = {
  origin: '*',
  methods: ['GET', 'HEAD'],
  exposedHeaders: [
    'etag',
    'link',
    'content-disposition',
    'content-location',
    'content-range',
    'x-total-count',
    'x-data-nature',
    'x-ratelimit-limit',
    'x-ratelimit-remaining',
    'x-ratelimit-reset',
    'retry-after',
  ],
  maxAge: 86_400,
}

/** What every feature answers below `/api/v1`, in the order of the description. */
const features = [
  sessionRoutes,
  accountRoutes,
  tokenRoutes,
  planRoutes,
  linkRoutes,
  promiseRoutes,
  unitRoutes,
  indicatorRoutes,
  targetRoutes,
  periodRoutes,
  periodPlanRoutes,
  extensionRoutes,
  reportRoutes,
  reportWorkbookRoutes,
  reportBatchRoutes,
  togetherRoutes,
  evidenceRoutes,
  commentRoutes,
  reminderRoutes,
  noticeRoutes,
  webhookRoutes,
  projectRoutes,
  moneyRoutes,
  projectWorkbookRoutes,
  revisionRoutes,
  poolRoutes,
  progressRoutes,
  directiveRoutes,
  directiveStepRoutes,
  proposalRoutes,
  lifeRoutes,
  dataRoutes,
  feedRoutes,
  projectUnitRoutes,
  owedReportRoutes,
  editionRoutes,
  editionDeskRoutes,
  editionStepRoutes,
  buildRoutes,
  publishRoutes,
  editionFileRoutes,
  editionFigureRoutes,
  overviewRoutes,
  changeRoutes,
]

/** Headers, limits and cookies of every reply. */
const protect = async (app: FastifyInstance, secure: boolean): Promise<void> => {
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(secure),
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) =>
      new RuleError('too-many-requests', {
        seconds: Math.ceil(context.ttl / 1000),
      }),
  })
  await app.register(cors, openToOthers)
}

/** The whole application, ready to listen or to be injected into. */
export const makeApp = async (options: AppOptions): Promise<FastifyInstance> => {
  const secure = options.publicOrigin?.startsWith('https:') ?? false
  const app = Fastify({
    logger: { level: options.logLevel ?? 'silent' },
    genReqId: () => randomUUID(),
    bodyLimit: bodyLimitKilobytes * 1024,
    trustProxy: options.publicOrigin ? 'loopback' : false,
    routerOptions: { ignoreTrailingSlash: true },
    schemaController,
  })
  compileByZod(app)
  answerWithProblems(app)
  await protect(app, secure)
  app.addHook('onSend', async (_request, reply) => {
    if (options.demo) reply.header('x-data-nature', 'demo')
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  const services: Services = {
    store: options.store,
    clock: options.clock,
    demo: options.demo,
    evidence: openKeptFiles(join(options.dataFolder, 'evidence')),
    editionFiles: openKeptFiles(join(options.dataFolder, 'editions')),
    periodParts,
    publicReads: makePublicReads(options.store, options.clock, options.demo),
    secureCookies: secure,
    passwords: options.passwords ?? makePasswords(),
    renderFiles: options.renderFiles ?? renderFiles,
    pause: options.pause ?? setTimeout,
  }
  clearLeftovers(app, services.evidence)
  clearLeftovers(app, services.editionFiles)
  documentApi(app)
  await app.register(async (scope) => {
    guardRoutes(scope, { ...services, publicOrigin: options.publicOrigin })
    systemRoutes(scope, services)
    await scope.register(
      async (api) => {
        for (const routes of features) routes(api, services)
      },
      { prefix: '/api/v1' },
    )
  })
  if (options.webRoot) await serveWeb(app, options.webRoot)
  else app.setNotFoundHandler(sendRouteUnknown)
  await app.ready()
  return app
}
