import { rolesFor } from '@yardstick/shared/accounts/permissions.ts'
import { unitRoles } from '@yardstick/shared/accounts/schema.ts'
import type { DirectiveAction } from '@yardstick/shared/directives/life.ts'
import { isOpenQuestion, type ReportComment } from '@yardstick/shared/indicators/comments.ts'
import type { Connection } from '../db/open.ts'
import { enqueueMessage } from './outbox.ts'
import { countVerified, insertNotices, listAccountIds, listUnitsInPeriod } from './store.ts'

// Each of these is called inside the transaction of the event that it tells of: no event without
// its notices, and no notice of what did not happen.

type PeriodEvent = {
  plan: { id: string; shortName: string }
  period: { id: number; code: string; dueOn: string }
  at: string
}

/** Tells the people of every unit that owes something now, and the webhooks. */
export const noticePeriodOpened = async (
  connection: Connection,
  { plan, period, at }: PeriodEvent,
): Promise<void> => {
  const key = `opened:${plan.id}/${period.code}`
  const { dueOn } = period
  const owing = await listUnitsInPeriod(connection, period.id)
  for (const unit of owing) {
    await insertNotices(connection, {
      accountIds: await listAccountIds(connection, { roles: unitRoles, unitId: unit.id }),
      key,
      at,
      kind: 'period.opened',
      facts: { plan: plan.id, period: period.code, dueOn, owed: unit.reports },
    })
  }
  const { id, shortName } = plan
  const units = owing.map(({ code, name, reports }) => ({ code, name, reports }))
  const about = { plan: { id, shortName }, period: period.code }
  await enqueueMessage(connection, { kind: 'period.opened', ...about, dueOn, units }, { key, at })
}

/** Tells the people of every unit that owed something, the leaders and the webhooks. */
export const noticePeriodPublished = async (
  connection: Connection,
  { plan, period, at }: PeriodEvent,
): Promise<void> => {
  const key = `published:${plan.id}/${period.code}`
  const verified = await countVerified(connection, period.id)
  const told = await listAccountIds(connection, { roles: ['leader'] })
  for (const unit of await listUnitsInPeriod(connection, period.id)) {
    told.push(...(await listAccountIds(connection, { roles: unitRoles, unitId: unit.id })))
  }
  await insertNotices(connection, {
    accountIds: told,
    key,
    at,
    kind: 'period.published',
    facts: { plan: plan.id, period: period.code, verified },
  })
  const { id, shortName } = plan
  const about = { plan: { id, shortName }, period: period.code }
  await enqueueMessage(connection, { kind: 'period.published', ...about, verified }, { key, at })
}

/** What a report is about. */
type Subject = { code: string; name: string; nameEn: string }

/** A report that people are told of: on an indicator, or on a project. */
export type NoticeSubject = {
  report: { unitId: number; version: number }
  period: { planId: string; code: string }
} & ({ indicator: Subject } | { project: Subject })

type OnIndicator = Extract<NoticeSubject, { indicator: Subject }>

const indicatorFacts = ({ code, name, nameEn }: Subject) => ({
  indicator: code,
  indicatorName: name,
  indicatorNameEn: nameEn,
})

const projectFacts = ({ code, name, nameEn }: Subject) => ({
  project: code,
  projectName: name,
  projectNameEn: nameEn,
})

const placeOf = ({ period }: NoticeSubject) => ({ plan: period.planId, period: period.code })

const factsOf = (told: NoticeSubject) => ({
  ...placeOf(told),
  ...('project' in told ? projectFacts(told.project) : indicatorFacts(told.indicator)),
})

const nameOf = (told: NoticeSubject): string => {
  const { plan, period } = placeOf(told)
  const about = 'project' in told ? `project ${told.project.code}` : told.indicator.code
  return `${plan}/${period}/${about}`
}

/** Tells the unit's reporters why their report came back. Chat rooms are not told. */
export const noticeReturned = async (
  connection: Connection,
  told: NoticeSubject,
  { reason, at }: { reason: string; at: string },
): Promise<void> => {
  const { unitId, version } = told.report
  await insertNotices(connection, {
    accountIds: await listAccountIds(connection, { roles: ['reporter'], unitId }),
    key: `returned:${nameOf(told)}:${version}`,
    at,
    kind: 'report.returned',
    facts: { ...factsOf(told), reason },
  })
}

type ChangedDirective = {
  plan: { id: string }
  directive: { no: number; title: string; unitId: number; issuedByAccountId: number }
  action: DirectiveAction
  /** The number of the event: the same one is told once. */
  event: number
  at: string
}

const unitActions: readonly DirectiveAction[] = ['receive', 'reply', 'ask_extension']

/**
 * Tells the unit what its issuers do with a directive; tells who issued it, and the center, what the
 * unit does.
 */
export const noticeDirective = async (
  connection: Connection,
  { plan, directive, action, event, at }: ChangedDirective,
): Promise<void> => {
  const { no, title, unitId, issuedByAccountId } = directive
  const center = ['center', 'center_head'] as const
  const told = unitActions.includes(action)
    ? [issuedByAccountId, ...(await listAccountIds(connection, { roles: center }))]
    : await listAccountIds(connection, { roles: unitRoles, unitId })
  await insertNotices(connection, {
    accountIds: [...new Set(told)],
    key: `directive:${plan.id}/${no}:${event}`,
    at,
    kind: 'directive.changed',
    facts: { plan: plan.id, no, title, action },
  })
}

/** Tells the unit's approvers that a report was handed in to them; nobody where there is none. */
export const noticeAwaitsApproval = async (
  connection: Connection,
  told: NoticeSubject,
  { author, at }: { author: string; at: string },
): Promise<void> => {
  const { unitId, version } = told.report
  await insertNotices(connection, {
    accountIds: await listAccountIds(connection, { roles: ['approver'], unitId }),
    key: `awaitsApproval:${nameOf(told)}:${version}`,
    at,
    kind: 'report.awaitsApproval',
    facts: { ...factsOf(told), author },
  })
}

/** So much of a comment stands in its notice; the rest is read where it was written. */
const excerptLength = 80

const excerptOf = (text: string): string => {
  const signs = [...text.replace(/\s+/g, ' ')]
  return signs.length > excerptLength
    ? `${signs.slice(0, excerptLength - 1).join('')}…`
    : signs.join('')
}

/**
 * Tells the other side of a talk: everybody at the center, whoever sits at the desk that day, or
 * the people of the unit.
 */
export const noticeCommented = async (
  connection: Connection,
  told: OnIndicator,
  comment: ReportComment,
): Promise<void> => {
  const { id, text, actorName, at } = comment
  const { unitId } = told.report
  const to = isOpenQuestion(comment) ? 'center' : 'unit'
  const people = {
    center: { roles: rolesFor('report.verify') },
    unit: { roles: unitRoles, unitId },
  }
  await insertNotices(connection, {
    accountIds: await listAccountIds(connection, people[to]),
    key: `commented:${id}`,
    at,
    kind: 'report.commented',
    facts: {
      ...placeOf(told),
      ...indicatorFacts(told.indicator),
      to,
      author: actorName,
      text: excerptOf(text),
    },
  })
}
