import type { Role } from '@yardstick/shared/accounts/schema.ts'
import type { LinkEnd, LinkState } from '@yardstick/shared/plan/links.ts'
import type { DeclarationKind } from '@yardstick/shared/projects/gates.ts'
import type { MoneyKind, RevisionState } from '@yardstick/shared/projects/money.ts'
import type { ProjectReportContent, Rating } from '@yardstick/shared/projects/progress-report.ts'
import type { PoolDecisionKind } from '@yardstick/shared/projects/reserve.ts'
import type { ProjectStage } from '@yardstick/shared/projects/stages.ts'
import type { ReportAction, ReportState } from '@yardstick/shared/reporting/report-life.ts'
import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accountId } from './account-tables.ts'
import { flag, planId, projectId, unitId } from './plan-tables.ts'
import { evidenceFiles, periods } from './reporting-tables.ts'

/** Who did it and when; the name stays as it was then. */
const doneBy = () => ({
  accountId: accountId().notNull(),
  actorName: text('actor_name').notNull(),
  at: text('at').notNull(),
})

// The life of projects. What is decided, entered or declared is appended and never changed; where a
// project stands follows from the last row.

/** Every change of stage. Append-only: triggers refuse update and delete. */
export const projectStageChanges = sqliteTable(
  'project_stage_changes',
  {
    id: integer('id').primaryKey(),
    projectId: projectId(),
    stage: text('stage').$type<ProjectStage>().notNull(),
    /** The day on which it took effect. */
    on: text('on').notNull(),
    documentNumber: text('document_number'),
    note: text('note'),
    /** Why a gate was passed that refused; null when none did. Only the head may write it. */
    overrideReason: text('override_reason'),
    /** What the gate missed when it was overridden. */
    overrode: text('overrode', { mode: 'json' }).$type<DeclarationKind[]>(),
    ...doneBy(),
  },
  (table) => [index('project_stage_changes_project').on(table.projectId)],
)

/** What a project states about sharing and standards; the last of each kind counts. Append-only. */
export const projectDeclarations = sqliteTable(
  'project_declarations',
  {
    id: integer('id').primaryKey(),
    projectId: projectId(),
    kind: text('kind').$type<DeclarationKind>().notNull(),
    /** False takes an earlier statement back. */
    isMet: flag('is_met'),
    statement: text('statement').notNull(),
    documentNumber: text('document_number'),
    on: text('on').notNull(),
    ...doneBy(),
  },
  (table) => [index('project_declarations_project').on(table.projectId)],
)

/** A project's own milestones; what became of them stands in `milestone_standings`. */
export const projectMilestones = sqliteTable(
  'project_milestones',
  {
    id: integer('id').primaryKey(),
    projectId: projectId(),
    no: integer('no').notNull(),
    name: text('name').notNull(),
    plannedOn: text('planned_on').notNull(),
    createdAt: text('created_at').notNull(),
    /** Taken off the list; the row stays. */
    removedAt: text('removed_at'),
  },
  (table) => [uniqueIndex('project_milestones_no').on(table.projectId, table.no)],
)

/**
 * What is known of a milestone, a project's own or a promise of the plan; the last row counts.
 * Append-only.
 */
export const milestoneStandings = sqliteTable(
  'milestone_standings',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    /** One of the two is set. */
    projectMilestoneId: integer('project_milestone_id').references(() => projectMilestones.id),
    promiseCode: text('promise_code'),
    projectedOn: text('projected_on'),
    /** The day it was kept; null while it is not. */
    actualOn: text('actual_on'),
    statement: text('statement'),
    ...doneBy(),
  },
  (table) => [
    index('milestone_standings_milestone').on(table.projectMilestoneId),
    index('milestone_standings_promise').on(table.planId, table.promiseCode),
    check(
      'milestone_standings_one',
      sql`(${table.projectMilestoneId} IS NULL) <> (${table.promiseCode} IS NULL)`,
    ),
  ],
)

/** A file that proves a stage change, a milestone, an entry or a reply. Removing keeps the row. */
export const attachments = sqliteTable(
  'attachments',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    /** What it belongs to, as `stage-change:12`, `milestone-standing:7`, `directive-event:3`. */
    subject: text('subject').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => evidenceFiles.sha256),
    fileName: text('file_name').notNull(),
    addedBy: text('added_by').notNull(),
    addedAt: text('added_at').notNull(),
    removedAt: text('removed_at'),
  },
  (table) => [index('attachments_subject').on(table.planId, table.subject)],
)

/** What one unit owes about one project in one period, and how far it is. */
export const projectReports = sqliteTable(
  'project_reports',
  {
    id: integer('id').primaryKey(),
    periodId: integer('period_id')
      .notNull()
      .references(() => periods.id),
    projectId: projectId(),
    unitId: unitId(),
    state: text('state').$type<ReportState>().notNull(),
    /** Counts every change; a writer names the version it saw. */
    version: integer('version').notNull(),
    /** Null before there is an answer. */
    content: text('content', { mode: 'json' }).$type<ProjectReportContent>(),
    /** The center's own judgement beside the unit's; null until it gives one. */
    centerRating: text('center_rating').$type<Rating>(),
    centerRemark: text('center_remark'),
    firstSubmittedAt: text('first_submitted_at'),
    updatedAt: text('updated_at').notNull(),
    correctionNote: text('correction_note'),
  },
  (table) => [
    uniqueIndex('project_reports_period_project').on(table.periodId, table.projectId),
    index('project_reports_unit').on(table.unitId, table.periodId),
  ],
)

/** Every step of every project report. Append-only: triggers refuse update and delete. */
export const projectReportEvents = sqliteTable(
  'project_report_events',
  {
    id: integer('id').primaryKey(),
    projectReportId: integer('project_report_id')
      .notNull()
      .references(() => projectReports.id),
    action: text('action').$type<ReportAction>().notNull(),
    state: text('state').$type<ReportState>().notNull(),
    version: integer('version').notNull(),
    content: text('content', { mode: 'json' }).$type<ProjectReportContent>(),
    centerRating: text('center_rating').$type<Rating>(),
    reason: text('reason'),
    ...doneBy(),
  },
  (table) => [index('project_report_events_report').on(table.projectReportId)],
)

/** Money allocated or paid, in 分. Append-only: a mistake is answered by an entry that reverses it. */
export const moneyEntries = sqliteTable(
  'money_entries',
  {
    id: integer('id').primaryKey(),
    projectId: projectId(),
    kind: text('kind').$type<MoneyKind>().notNull(),
    /** The budget year that it counts for. */
    year: integer('year').notNull(),
    /** Above zero, except in an entry that reverses another. */
    amountFen: integer('amount_fen').notNull(),
    on: text('on').notNull(),
    documentNumber: text('document_number').notNull(),
    note: text('note'),
    /** The entry that this one takes back; an entry is taken back once at most. */
    reversesId: integer('reverses_id'),
    /** Why more is paid than the revised amount; null when it is not. */
    excessReason: text('excess_reason'),
    ...doneBy(),
  },
  (table) => [
    index('money_entries_project').on(table.projectId, table.year),
    uniqueIndex('money_entries_reverses').on(table.reversesId),
    check(
      'money_entries_sign',
      sql`(${table.reversesId} IS NULL AND ${table.amountFen} > 0) OR (${table.reversesId} IS NOT NULL AND ${table.amountFen} < 0)`,
    ),
  ],
)

/** One document that changes yearly amounts; it counts once it is adopted. */
export const budgetRevisions = sqliteTable(
  'budget_revisions',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    documentNumber: text('document_number').notNull(),
    decidedOn: text('decided_on').notNull(),
    reason: text('reason').notNull(),
    state: text('state').$type<RevisionState>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    proposedByAccountId: accountId('proposed_by_account_id').notNull(),
    proposedAt: text('proposed_at').notNull(),
    settledBy: text('settled_by'),
    settledAt: text('settled_at'),
    settlementReason: text('settlement_reason'),
  },
  (table) => [index('budget_revisions_plan').on(table.planId, table.decidedOn)],
)

export const budgetRevisionLines = sqliteTable(
  'budget_revision_lines',
  {
    id: integer('id').primaryKey(),
    revisionId: integer('revision_id')
      .notNull()
      .references(() => budgetRevisions.id),
    projectId: projectId(),
    year: integer('year').notNull(),
    /** What is added to the year's amount; below zero takes away. */
    changeFen: integer('change_fen').notNull(),
  },
  (table) => [
    uniqueIndex('budget_revision_lines_cell').on(table.revisionId, table.projectId, table.year),
  ],
)

/** A decision that moves a project between reserve and funded list, or ends it in another. Append-only. */
export const poolDecisions = sqliteTable(
  'pool_decisions',
  {
    id: integer('id').primaryKey(),
    projectId: projectId(),
    kind: text('kind').$type<PoolDecisionKind>().notNull(),
    /** The project that it was merged into, or that superseded it; null otherwise. */
    intoProjectId: integer('into_project_id'),
    /** The revision that brings its money; null without money. */
    revisionId: integer('revision_id').references(() => budgetRevisions.id),
    documentNumber: text('document_number').notNull(),
    decidedOn: text('decided_on').notNull(),
    reason: text('reason').notNull(),
    ...doneBy(),
  },
  (table) => [index('pool_decisions_project').on(table.projectId)],
)

/** Who takes part in a project or in one of its parts, from when until when. */
export const projectUnits = sqliteTable(
  'project_units',
  {
    id: integer('id').primaryKey(),
    projectId: projectId(),
    /** The part of the project, by its number; null for the whole. */
    contentNo: integer('content_no'),
    unitId: unitId(),
    role: text('role').$type<'lead' | 'cooperating'>().notNull(),
    since: text('since').notNull(),
    /** Last day; null while it lasts. */
    until: text('until'),
    reason: text('reason').notNull(),
    ...doneBy(),
  },
  (table) => [index('project_units_project').on(table.projectId)],
)

/** Every name that a unit was given after the plan; the last one counts. Append-only. */
export const unitRenames = sqliteTable(
  'unit_renames',
  {
    id: integer('id').primaryKey(),
    unitId: unitId(),
    name: text('name').notNull(),
    nameEn: text('name_en').notNull(),
    shortName: text('short_name').notNull(),
    previousName: text('previous_name').notNull(),
    on: text('on').notNull(),
    documentNumber: text('document_number'),
    reason: text('reason').notNull(),
    ...doneBy(),
  },
  (table) => [index('unit_renames_unit').on(table.unitId)],
)

/** What drives what: a project, a programme and an indicator in pairs. */
export const planLinks = sqliteTable(
  'plan_links',
  {
    id: integer('id').primaryKey(),
    planId: planId(),
    fromKind: text('from_kind').$type<LinkEnd>().notNull(),
    fromCode: text('from_code').notNull(),
    toKind: text('to_kind').$type<LinkEnd>().notNull(),
    toCode: text('to_code').notNull(),
    state: text('state').$type<LinkState>().notNull(),
    /** In what way the one moves the other. */
    note: text('note').notNull(),
    noteEn: text('note_en').notNull(),
    madeBy: text('made_by').notNull(),
    madeByRole: text('made_by_role').$type<Role | 'plan'>().notNull(),
    madeAt: text('made_at').notNull(),
    settledBy: text('settled_by'),
    settledAt: text('settled_at'),
  },
  (table) => [
    uniqueIndex('plan_links_pair').on(
      table.planId,
      table.fromKind,
      table.fromCode,
      table.toKind,
      table.toCode,
    ),
  ],
)
