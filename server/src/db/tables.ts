import type { Role } from '@yardstick/shared/accounts/schema.ts'
import type { TokenScope } from '@yardstick/shared/accounts/token-schema.ts'
import type { ReportOutcome } from '@yardstick/shared/indicators/entry.ts'
import type { Comparator, IndicatorKind, Measure } from '@yardstick/shared/indicators/schema.ts'
import type { Citation } from '@yardstick/shared/plan/schema.ts'
import type { Gate } from '@yardstick/shared/projects/gates.ts'
import type { ProjectCategory } from '@yardstick/shared/projects/schema.ts'
import type {
  PeriodState,
  ReportAction,
  ReportState,
} from '@yardstick/shared/reporting/report-life.ts'
import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

type Bilingual = { zh: string; en: string }

const citations = () => text('citations', { mode: 'json' }).$type<Citation[]>().notNull()
const bilingual = (name: string) => text(name, { mode: 'json' }).$type<Bilingual>()
export const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull()

// The plan: seeded from files, replaced by the next seed, never written by people.

export const plans = sqliteTable('plans', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  nameEn: text('name_en').notNull(),
  shortName: text('short_name').notNull(),
  shortNameEn: text('short_name_en').notNull(),
  jurisdictionCode: text('jurisdiction_code').notNull(),
  jurisdictionName: text('jurisdiction_name').notNull(),
  jurisdictionNameEn: text('jurisdiction_name_en').notNull(),
  startsOn: text('starts_on').notNull(),
  endsOn: text('ends_on').notNull(),
  issuedOn: text('issued_on').notNull(),
  issuer: text('issuer').notNull(),
  targetYears: text('target_years', { mode: 'json' }).$type<number[]>().notNull(),
  yearlyBudgetFen: integer('yearly_budget_fen').notNull(),
  totalBudgetFen: integer('total_budget_fen').notNull(),
  /** Rules of the plan that keep a project from a stage. */
  gates: text('gates', { mode: 'json' }).$type<Gate[]>().notNull().default([]),
  /** SHA-256 of the seed files this row came from. */
  seedHash: text('seed_hash').notNull(),
})

export const planId = () =>
  text('plan_id')
    .notNull()
    .references(() => plans.id)

export const documents = sqliteTable(
  'documents',
  {
    planId: planId(),
    code: text('code').notNull(),
    title: text('title').notNull(),
    titleEn: text('title_en').notNull(),
    number: text('number'),
    issuer: text('issuer'),
    issuedOn: text('issued_on'),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

/** Units belong to a jurisdiction, not to a plan: the next plan of the county meets the same ones. */
export const units = sqliteTable(
  'units',
  {
    id: integer('id').primaryKey(),
    jurisdictionCode: text('jurisdiction_code').notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    kind: text('kind').notNull(),
    aliases: text('aliases', { mode: 'json' }).$type<string[]>().notNull(),
    citations: citations(),
  },
  (table) => [
    uniqueIndex('units_code').on(table.jurisdictionCode, table.code),
    uniqueIndex('units_name').on(table.jurisdictionCode, table.name),
  ],
)

export const phases = sqliteTable(
  'phases',
  {
    planId: planId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    startsOn: text('starts_on').notNull(),
    endsOn: text('ends_on').notNull(),
    goal: bilingual('goal').notNull(),
    tasks: text('tasks', { mode: 'json' })
      .$type<{ action: string; text: Bilingual; citations: Citation[] }[]>()
      .notNull(),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const indicatorGroups = sqliteTable(
  'indicator_groups',
  {
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const indicators = sqliteTable(
  'indicators',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    groupCode: text('group_code').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    shortNameEn: text('short_name_en').notNull(),
    kind: text('kind').$type<IndicatorKind>().notNull(),
    unit: text('unit').notNull(),
    unitEn: text('unit_en').notNull(),
    decimals: integer('decimals').notNull(),
    measure: text('measure').$type<Measure>().notNull(),
    growsOnly: flag('grows_only'),
    annexName: text('annex_name'),
    note: text('note'),
    noteEn: text('note_en'),
    baseline: text('baseline', { mode: 'json' }).$type<{
      value: number
      asPrinted: string
      asOf: string
      citations: Citation[]
    }>(),
    mentionedFigures: text('mentioned_figures', { mode: 'json' })
      .$type<{ asPrinted: string; reason: Bilingual; citations: Citation[] }[]>()
      .notNull(),
    citations: citations(),
  },
  (table) => [uniqueIndex('indicators_code').on(table.planId, table.code)],
)

const indicatorId = () =>
  integer('indicator_id')
    .notNull()
    .references(() => indicators.id)
export const unitId = () =>
  integer('unit_id')
    .notNull()
    .references(() => units.id)

export const targets = sqliteTable(
  'targets',
  {
    indicatorId: indicatorId(),
    year: integer('year').notNull(),
    comparator: text('comparator').$type<Comparator>().notNull(),
    value: real('value').notNull(),
    asPrinted: text('as_printed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.year] })],
)

export const projects = sqliteTable(
  'projects',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    category: text('category').$type<ProjectCategory>().notNull(),
    list: text('list'),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    fundingSource: text('funding_source').notNull(),
    fundingSourceEn: text('funding_source_en').notNull(),
    totalFen: integer('total_fen').notNull(),
    contents: text('contents', { mode: 'json' })
      .$type<
        {
          no: number
          text: string
          textEn: string
          amountFen: number | null
          leads: string[]
          note: string | null
          citations: Citation[]
        }[]
      >()
      .notNull(),
    printedCells: text('printed_cells', { mode: 'json' })
      .$type<{ column: string; text: string }[]>()
      .notNull(),
    reconciliation: bilingual('reconciliation'),
    citations: citations(),
  },
  (table) => [uniqueIndex('projects_code').on(table.planId, table.code)],
)

export const projectId = () =>
  integer('project_id')
    .notNull()
    .references(() => projects.id)

export const projectBudgets = sqliteTable(
  'project_budgets',
  {
    projectId: projectId(),
    year: integer('year').notNull(),
    plannedFen: integer('planned_fen').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.year] }),
    check('project_budgets_positive', sql`${table.plannedFen} > 0`),
  ],
)

export const projectLeads = sqliteTable(
  'project_leads',
  { projectId: projectId(), no: integer('no').notNull(), unitId: unitId() },
  (table) => [primaryKey({ columns: [table.projectId, table.no] })],
)

export const actions = sqliteTable(
  'actions',
  {
    planId: planId(),
    code: text('code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const programmes = sqliteTable(
  'programmes',
  {
    planId: planId(),
    code: text('code').notNull(),
    actionCode: text('action_code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    goal: bilingual('goal').notNull(),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const workItems = sqliteTable(
  'work_items',
  {
    planId: planId(),
    code: text('code').notNull(),
    programmeCode: text('programme_code').notNull(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    openEnded: flag('open_ended'),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const workItemUnits = sqliteTable(
  'work_item_units',
  {
    planId: planId(),
    workItemCode: text('work_item_code').notNull(),
    role: text('role').$type<'lead' | 'cooperating'>().notNull(),
    no: integer('no').notNull(),
    unitId: unitId(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.workItemCode, table.role, table.no] })],
)

export const milestones = sqliteTable(
  'milestones',
  {
    planId: planId(),
    code: text('code').notNull(),
    programmeCode: text('programme_code').notNull(),
    no: integer('no').notNull(),
    text: text('text').notNull(),
    textEn: text('text_en').notNull(),
    dueOn: text('due_on'),
    recurring: flag('recurring'),
    measure: text('measure'),
    comparator: text('comparator').$type<'gte' | 'lte' | 'eq'>(),
    quantity: real('quantity'),
    unit: text('unit'),
    indicatorCode: text('indicator_code'),
    citations: citations(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

export const discrepancies = sqliteTable(
  'discrepancies',
  {
    planId: planId(),
    code: text('code').notNull(),
    kind: text('kind').notNull(),
    title: bilingual('title').notNull(),
    readings: text('readings', { mode: 'json' })
      .$type<{ text: Bilingual; citations: Citation[] }[]>()
      .notNull(),
    used: bilingual('used').notNull(),
    reason: bilingual('reason').notNull(),
    affects: text('affects', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.code] })],
)

// Who answers for an indicator, from when on. The seed proposes, the center decides; old rows stay.

export const indicatorCharges = sqliteTable(
  'indicator_charges',
  {
    id: integer('id').primaryKey(),
    indicatorId: indicatorId(),
    unitId: unitId(),
    basis: text('basis').$type<'cited' | 'assumed' | 'set'>().notNull(),
    reason: bilingual('reason').notNull(),
    since: text('since').notNull(),
    citations: citations(),
  },
  (table) => [index('indicator_charges_indicator').on(table.indicatorId, table.since)],
)

// Accounts.

export const accounts = sqliteTable(
  'accounts',
  {
    id: integer('id').primaryKey(),
    loginName: text('login_name').notNull(),
    displayName: text('display_name').notNull(),
    role: text('role').$type<Role>().notNull(),
    unitId: integer('unit_id').references(() => units.id),
    state: text('state').$type<'active' | 'disabled'>().notNull(),
    passwordHash: text('password_hash').notNull(),
    mustChangePassword: flag('must_change_password'),
    lastSignedInAt: text('last_signed_in_at'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [uniqueIndex('accounts_login_name').on(table.loginName)],
)

export const accountId = (name = 'account_id') => integer(name).references(() => accounts.id)

/** Counted for any login name, whether an account stands behind it or not. */
export const signInFailures = sqliteTable('sign_in_failures', {
  loginName: text('login_name').primaryKey(),
  failures: integer('failures').notNull(),
  lastFailedAt: text('last_failed_at').notNull(),
  lockedUntil: text('locked_until'),
})

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the opaque token in the cookie. */
    tokenHash: text('token_hash').primaryKey(),
    accountId: accountId().notNull(),
    createdAt: text('created_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('sessions_account').on(table.accountId)],
)

/** Append-only: triggers refuse update and delete. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: integer('id').primaryKey(),
    at: text('at').notNull(),
    accountId: accountId(),
    /** Name and role at the time, so that the row reads the same years later. */
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    requestId: text('request_id').notNull(),
  },
  (table) => [index('audit_entries_subject').on(table.subject)],
)

// Reporting.

export const periods = sqliteTable(
  'periods',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    code: text('code').notNull(),
    endsOn: text('ends_on').notNull(),
    opensOn: text('opens_on').notNull(),
    dueOn: text('due_on').notNull(),
    /** Last day on which departments may still change their reports; null until the center closes. */
    closesOn: text('closes_on'),
    state: text('state').$type<PeriodState>().notNull(),
    publishedAt: text('published_at'),
  },
  (table) => [uniqueIndex('periods_code').on(table.planId, table.code)],
)

/** What one unit owes for one indicator in one period, and how far it is. */
export const reports = sqliteTable(
  'reports',
  {
    id: integer('id').primaryKey(),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    indicatorId: indicatorId(),
    unitId: unitId(),
    state: text('state').$type<ReportState>().notNull(),
    /** Counts every change; a writer names the version it saw. */
    version: integer('version').notNull(),
    /** What kind of answer it is; null before there is one. Only `value` and `no_change` carry a value. */
    outcome: text('outcome').$type<ReportOutcome>(),
    value: real('value'),
    numerator: real('numerator'),
    denominator: real('denominator'),
    note: text('note'),
    firstSubmittedAt: text('first_submitted_at'),
    updatedAt: text('updated_at').notNull(),
    /** Why a published value is being corrected; null when it is not. */
    correctionNote: text('correction_note'),
    followUp: integer('follow_up', { mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    uniqueIndex('reports_period_indicator').on(table.periodId, table.indicatorId),
    index('reports_unit').on(table.unitId, table.periodId),
  ],
)

/** Every step of every report. Append-only: triggers refuse update and delete. */
export const reportEvents = sqliteTable(
  'report_events',
  {
    id: integer('id').primaryKey(),
    reportId: integer('report_id')
      .notNull()
      .references(() => reports.id),
    action: text('action').$type<ReportAction>().notNull(),
    state: text('state').$type<ReportState>().notNull(),
    version: integer('version').notNull(),
    outcome: text('outcome').$type<ReportOutcome>(),
    value: real('value'),
    numerator: real('numerator'),
    denominator: real('denominator'),
    note: text('note'),
    reason: text('reason'),
    accountId: accountId().notNull(),
    actorName: text('actor_name').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('report_events_report').on(table.reportId)],
)

/** A verified value. It is public once its period is published. */
export const observations = sqliteTable(
  'observations',
  {
    id: integer('id').primaryKey(),
    reportId: integer('report_id')
      .notNull()
      .references(() => reports.id),
    indicatorId: indicatorId(),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    /** 1 as first published; a correction is a higher one and says why in `note`. */
    version: integer('version').notNull().default(1),
    value: real('value').notNull(),
    note: text('note'),
    verifiedAt: text('verified_at').notNull(),
  },
  (table) => [
    uniqueIndex('observations_version').on(table.indicatorId, table.periodId, table.version),
  ],
)

/** The judgement on a target, frozen when the period of its date was published. */
export const verdicts = sqliteTable(
  'verdicts',
  {
    indicatorId: indicatorId(),
    year: integer('year').notNull(),
    verdict: text('verdict').$type<'met' | 'missed' | 'no_data'>().notNull(),
    method: text('method').notNull(),
    inputs: text('inputs', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    frozenAt: text('frozen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.indicatorId, table.year] })],
)

/** A unit's request to report later, asked before the due date. */
export const extensions = sqliteTable(
  'extensions',
  {
    id: integer('id').primaryKey(),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    unitId: unitId(),
    state: text('state').$type<'asked' | 'granted' | 'refused'>().notNull(),
    askedDueOn: text('asked_due_on').notNull(),
    reason: text('reason').notNull(),
    askedBy: text('asked_by').notNull(),
    askedAt: text('asked_at').notNull(),
    decisionReason: text('decision_reason'),
    decidedBy: text('decided_by'),
    decidedAt: text('decided_at'),
  },
  (table) => [index('extensions_period').on(table.periodId, table.unitId)],
)

/** Content that was handed in as evidence, once for each SHA-256; the bytes lie in files. */
export const evidenceFiles = sqliteTable('evidence_files', {
  sha256: text('sha256').primaryKey(),
  bytes: integer('bytes').notNull(),
  /** As sniffed from the content, never as claimed. */
  mediaType: text('media_type').notNull(),
  storedAt: text('stored_at').notNull(),
})

/** Which evidence belongs to which report, under which name. Removing keeps the row. */
export const reportEvidence = sqliteTable(
  'report_evidence',
  {
    id: integer('id').primaryKey(),
    reportId: integer('report_id')
      .notNull()
      .references(() => reports.id),
    sha256: text('sha256')
      .notNull()
      .references(() => evidenceFiles.sha256),
    fileName: text('file_name').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: text('added_at').notNull(),
    removedAt: text('removed_at'),
  },
  (table) => [index('report_evidence_report').on(table.reportId)],
)

/** The talk between reporter and center about one report. */
export const reportComments = sqliteTable(
  'report_comments',
  {
    id: integer('id').primaryKey(),
    reportId: integer('report_id')
      .notNull()
      .references(() => reports.id),
    accountId: accountId().notNull(),
    actorName: text('actor_name').notNull(),
    text: text('text').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('report_comments_report').on(table.reportId)],
)

/** Something a person should know; the key keeps it from being told twice. */
export const notices = sqliteTable(
  'notices',
  {
    id: integer('id').primaryKey(),
    accountId: accountId().notNull(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    facts: text('facts', { mode: 'json' }).$type<Record<string, string | number>>().notNull(),
    createdAt: text('created_at').notNull(),
    readAt: text('read_at'),
  },
  (table) => [uniqueIndex('notices_key').on(table.accountId, table.key)],
)

export const webhooks = sqliteTable('webhooks', {
  id: integer('id').primaryKey(),
  url: text('url').notNull(),
  secret: text('secret').notNull(),
  state: text('state').$type<'active' | 'paused'>().notNull(),
  createdAt: text('created_at').notNull(),
})

/**
 * What a system signs in with in the name of an account. The token itself is shown once and kept
 * nowhere; its rights are those of the account, within the scopes.
 */
export const apiTokens = sqliteTable('api_tokens', {
  id: integer('id').primaryKey(),
  accountId: accountId().notNull(),
  name: text('name').notNull(),
  tokenHash: text('token_hash').notNull().unique(),
  /** Its last characters, to tell tokens apart by. */
  hint: text('hint').notNull(),
  scopes: text('scopes', { mode: 'json' }).$type<TokenScope[]>().notNull(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
  revokedAt: text('revoked_at'),
  lastUsedAt: text('last_used_at'),
})

/** The outbox of the webhooks, and the log that people see. */
export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    id: integer('id').primaryKey(),
    webhookId: integer('webhook_id')
      .notNull()
      .references(() => webhooks.id),
    key: text('key').notNull(),
    body: text('body').notNull(),
    state: text('state').$type<'waiting' | 'delivered' | 'given_up'>().notNull(),
    attempts: integer('attempts').notNull(),
    nextAttemptAt: text('next_attempt_at').notNull(),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    createdAt: text('created_at').notNull(),
    deliveredAt: text('delivered_at'),
  },
  (table) => [
    uniqueIndex('webhook_deliveries_key').on(table.webhookId, table.key),
    index('webhook_deliveries_waiting').on(table.state, table.nextAttemptAt),
  ],
)

/** A target changed by a decision; the plan's own stays where it is and stays visible. */
export const targetRevisions = sqliteTable(
  'target_revisions',
  {
    id: integer('id').primaryKey(),
    indicatorId: indicatorId(),
    year: integer('year').notNull(),
    comparator: text('comparator').$type<Comparator>().notNull(),
    value: real('value').notNull(),
    reason: text('reason').notNull(),
    documentNumber: text('document_number').notNull(),
    decidedOn: text('decided_on').notNull(),
    actorName: text('actor_name').notNull(),
    at: text('at').notNull(),
  },
  (table) => [index('target_revisions_indicator').on(table.indicatorId, table.year)],
)

/** The first answer to a request that may be sent twice. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    accountId: accountId().notNull(),
    key: text('key').notNull(),
    requestHash: text('request_hash').notNull(),
    status: integer('status').notNull(),
    reply: text('reply').notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.key] })],
)
