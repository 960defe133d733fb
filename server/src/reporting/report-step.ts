import type { AuditAction } from '@yardstick/shared/accounts/audit.ts'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import {
  nextReportState,
  type PeriodState,
  type ReportAction,
  type ReportStanding,
  type ReportState,
  type ReportTransition,
} from '@yardstick/shared/reporting/report-life.ts'
import { appendAudit } from '../accounts/audit-log.ts'
import type { Actor } from '../accounts/store.ts'
import type { Connection } from '../db/open.ts'
import { auditActor } from '../http/session.ts'
import { type NoticeSubject, noticeAwaitsApproval, noticeReturned } from '../notices/tell.ts'

/** What every step changes in the row of a report. */
type Moved = {
  state: ReportState
  version: number
  updatedAt: string
  firstSubmittedAt: string | null
  correctionNote: string | null
}

/** A report of any kind, with its period. */
export type FoundReport = {
  report: Moved & { id: number; unitId: number }
  period: { planId: string; code: string; state: PeriodState }
}

/** A step somebody wants to take, with the version of the report that they saw. */
export type AnyStep = { version: number; action: ReportAction; reason?: string }

export type StepBy = { actor: Actor; at: string; requestId: string }

/** One row of a report's history, without what it says of the content. */
export type StepEvent = {
  action: ReportAction
  state: ReportState
  version: number
  reason: string | null
  accountId: number
  actorName: string
  at: string
}

/** What one kind of report brings to the life that all kinds share. */
export type ReportKind<Found extends FoundReport, Step extends AnyStep, Content> = {
  transitions: readonly ReportTransition[]
  auditActions: Record<ReportAction, AuditAction>
  /** How the audit trail names the report. */
  subjectOf: (found: Found) => string
  /** What it is about, for who is told of it. */
  aboutOf: (found: Found) => NoticeSubject
  standingOf: (connection: Connection, found: Found) => Promise<ReportStanding>
  /** What the report says after the step; here a kind refuses what must not be said or handed in. */
  contentAfter: (
    connection: Connection,
    found: Found,
    taken: { step: Step; by: StepBy },
  ) => Promise<Content>
  withReport: (found: Found, changed: Moved & Content) => Found
  save: (connection: Connection, found: Found) => Promise<void>
  insertEvent: (connection: Connection, after: Found, event: StepEvent) => Promise<void>
  /** What else verifying brings. */
  afterVerified?: (connection: Connection, before: Found, after: Found, at: string) => Promise<void>
  auditDetail: (before: Found, after: Found) => Record<string, unknown>
}

const reasonOf = ({ reason }: AnyStep): string | null => reason ?? null

/** A report that comes back after its period was locked is opened again on its own. */
const correctionNoteAfter = ({ report, period }: FoundReport, step: AnyStep): string | null => {
  if (step.action === 'correct') return reasonOf(step)
  if (step.action === 'verify') return null
  const locked = period.state === 'closed' && step.action === 'return'
  return locked ? (report.correctionNote ?? reasonOf(step)) : report.correctionNote
}

/** @throws RuleError `report-version-conflict` with both versions */
const refuseOutdated = (version: number, seen: number): void => {
  if (seen !== version) throw new RuleError('report-version-conflict', { seen, version })
}

const moved = (
  found: FoundReport,
  step: AnyStep,
  to: { state: ReportState; at: string },
): Moved => {
  const { version, firstSubmittedAt } = found.report
  return {
    state: to.state,
    version: version + 1,
    updatedAt: to.at,
    firstSubmittedAt: firstSubmittedAt ?? (step.action === 'submit' ? to.at : null),
    correctionNote: correctionNoteAfter(found, step),
  }
}

/** Tells whoever has to do something now. */
const tell = async (
  connection: Connection,
  about: NoticeSubject,
  step: AnyStep,
  { actor, at }: StepBy,
): Promise<void> => {
  if (step.action === 'return' || step.action === 'correct') {
    await noticeReturned(connection, about, { reason: step.reason ?? '', at })
  }
  if (step.action === 'submit') {
    await noticeAwaitsApproval(connection, about, { author: actor.displayName, at })
  }
}

/**
 * Takes one step in the life of a report: state, content and event, with its row in the audit trail
 * and its notices.
 * @param by `among` says how many reports the same request decides on; left out where it is one alone
 * @returns the report as it stands then
 * @throws RuleError `report-version-conflict`, what `nextReportState` refuses, and the kind itself
 */
export const takeStep = async <Found extends FoundReport, Step extends AnyStep, Content>(
  kind: ReportKind<Found, Step, Content>,
  connection: Connection,
  found: Found,
  step: Step,
  by: StepBy & { among?: number },
): Promise<Found> => {
  const { actor, at, requestId, among } = by
  const { action } = step
  const standing = await kind.standingOf(connection, found)
  const state = nextReportState(action, standing, actor.role, kind.transitions)
  refuseOutdated(found.report.version, step.version)
  const content = await kind.contentAfter(connection, found, { step, by })
  const after = kind.withReport(found, { ...moved(found, step, { state, at }), ...content })
  const { version } = after.report
  await kind.save(connection, after)
  const reason = reasonOf(step)
  const who = { accountId: actor.accountId, actorName: actor.displayName, at }
  await kind.insertEvent(connection, after, { action, state, version, reason, ...who })
  if (action === 'verify') await kind.afterVerified?.(connection, found, after, at)
  const detail = { ...kind.auditDetail(found, after), state, reason }
  await appendAudit(connection, {
    actor: auditActor(actor),
    action: kind.auditActions[action],
    subject: kind.subjectOf(after),
    detail: among === undefined ? detail : { ...detail, among },
    at,
    requestId,
  })
  await tell(connection, kind.aboutOf(after), step, by)
  return after
}

type Returned = { action: ReportAction; reason: string | null }

/** The reason of the last return that no submission has answered since. @param events oldest first */
export const openReturnReason = (events: readonly Returned[]): string | null => {
  const answered = events.findLastIndex((event) => event.action === 'submit')
  const since = events.slice(answered + 1)
  return since.findLast(({ action }) => action === 'return' || action === 'correct')?.reason ?? null
}

/** Whether the unit still has to hand it in for the first time, or took it back. */
export const isUnderWay = (state: ReportState): boolean => state === 'draft' || state === 'expected'
