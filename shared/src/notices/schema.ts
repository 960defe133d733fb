import { z } from 'zod'
import { dateSchema, instantSchema } from '../basics/dates.ts'
import { periodCodeSchema } from '../basics/period.ts'
import { directiveActionSchema } from '../directives/life.ts'

const inPeriod = { period: periodCodeSchema }

const ofIndicator = {
  indicator: z.string(),
  indicatorName: z.string(),
  indicatorNameEn: z.string(),
}

const ofProject = {
  project: z.string(),
  projectName: z.string(),
  projectNameEn: z.string(),
}

const noticeWith = <Kind extends string, Facts extends z.ZodRawShape>(kind: Kind, facts: Facts) =>
  z.object({
    id: z.int(),
    kind: z.literal(kind),
    /** What the words of the notice are filled with. */
    facts: z.object({ plan: z.string(), ...facts }),
    createdAt: instantSchema,
    /** Null while it is unread. */
    readAt: instantSchema.nullable(),
  })

const noticeOf = <Kind extends string, Facts extends z.ZodRawShape>(kind: Kind, facts: Facts) =>
  noticeWith(kind, { ...inPeriod, ...facts })

/** Of a report on an indicator or on a project. */
const noticeOfReport = <Kind extends string, Facts extends z.ZodRawShape>(
  kind: Kind,
  facts: Facts,
) => {
  const inPlan = { plan: z.string(), ...inPeriod, ...facts }
  return noticeWith(kind, {}).extend({
    facts: z.union([
      z.object({ ...inPlan, ...ofIndicator }),
      z.object({ ...inPlan, ...ofProject }),
    ]),
  })
}

/** Something a person should know. Each kind has facts of its own; the words are the page's. */
export const noticeSchema = z.discriminatedUnion('kind', [
  /** To the unit's people: the center has opened a period in which the unit owes `owed` reports. */
  noticeOf('period.opened', { dueOn: dateSchema, owed: z.int() }),
  /** To the units that owed something, and to the leaders. */
  noticeOf('period.published', { verified: z.int() }),
  /** To the unit's reporters. */
  noticeOfReport('report.returned', { reason: z.string() }),
  /** To the unit's approvers: `author` handed it in, and it goes no further without them. */
  noticeOfReport('report.awaitsApproval', { author: z.string() }),
  /** To the other side of the talk; `text` is how the comment begins. */
  noticeOf('report.commented', {
    ...ofIndicator,
    to: z.enum(['unit', 'center']),
    author: z.string(),
    text: z.string(),
  }),
  /** To the unit's people. `daysPastDue` is negative before the due date. */
  noticeOf('reports.due', { dueOn: dateSchema, daysPastDue: z.int(), outstanding: z.int() }),
  /** To the units that owe something. */
  noticeOf('period.dueMoved', {
    dueOn: dateSchema,
    formerDueOn: dateSchema,
    reason: z.string(),
  }),
  /** To the center: a unit asks to report until `dueOn`. */
  noticeOf('extension.asked', {
    unit: z.string(),
    unitName: z.string(),
    unitNameEn: z.string(),
    dueOn: dateSchema,
    reason: z.string(),
  }),
  /** To the unit's people: `dueOn` is the day granted, which may be earlier than the one asked for. */
  noticeOf('extension.granted', { dueOn: dateSchema }),
  /** To the unit's people. */
  noticeOf('extension.refused', { reason: z.string() }),
  /** To the center: `submitted` of the `waiting` reports came on `day`. */
  noticeOf('reports.submitted', { day: dateSchema, submitted: z.int(), waiting: z.int() }),
  /** To the unit what its issuers do with a directive, and to those what the unit does. */
  noticeWith('directive.changed', {
    no: z.int(),
    title: z.string(),
    action: directiveActionSchema,
  }),
])
export type Notice = z.infer<typeof noticeSchema>

export type NoticeKind = Notice['kind']

/** What a notice of each kind says. */
export type NoticeFacts = { [Kind in NoticeKind]: Extract<Notice, { kind: Kind }>['facts'] }

type ContentOf<One extends Notice> = One extends Notice ? Pick<One, 'kind' | 'facts'> : never

/** What a notice says, before anybody is told it. */
export type NoticeContent = ContentOf<Notice>

export const noticeQuerySchema = z.strictObject({
  /** Only notices older than the one with this number. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type NoticeQuery = z.infer<typeof noticeQuerySchema>

/** Newest first. `unread` counts all of them, whatever the page; `nextBefore` is null at the end. */
export const noticePageSchema = z.object({
  items: z.array(noticeSchema),
  unread: z.int(),
  nextBefore: z.int().nullable(),
})
export type NoticePage = z.infer<typeof noticePageSchema>

/** The numbers of the notices that were read, or all of them. */
export const noticesReadSchema = z.union([
  z.strictObject({ ids: z.array(z.int().positive()).min(1).max(200) }),
  z.strictObject({ all: z.literal(true) }),
])

export const unreadSchema = z.object({ unread: z.int() })
