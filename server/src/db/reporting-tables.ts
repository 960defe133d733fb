import type { ReportOutcome } from '@yardstick/shared/indicators/entry.ts'
import type { Comparator } from '@yardstick/shared/indicators/schema.ts'
import type {
  PeriodState,
  ReportAction,
  ReportState,
} from '@yardstick/shared/reporting/report-life.ts'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { accountId } from './account-tables.ts'
import { indicatorId, planId, unitId } from './plan-tables.ts'

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
