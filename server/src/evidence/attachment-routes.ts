import type { Permission } from '@yardstick/shared/accounts/permissions.ts'
import { type Evidence, evidenceSchema } from '@yardstick/shared/indicators/evidence.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type AuditRecord, appendAudit } from '../accounts/audit-log.ts'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { auditActor, requireActor } from '../http/session.ts'
import {
  insertAttachment,
  listAttachments,
  markAttachmentRemoved,
  type SubjectKind,
  subjectOf,
} from './attachment-store.ts'
import { insertContent } from './content-store.ts'
import {
  type Asked,
  type Change,
  type EvidenceHolder,
  evidenceRoutesOf,
} from './evidence-routes.ts'
import { type KeptFile, refuseFull, refuseSame, requireAmong } from './intake.ts'

const params = z.object({ plan: z.string(), row: z.coerce.number().int().positive() })
const reply = itemsOf(evidenceSchema)
type RowAsked = Asked<z.output<typeof params>>
type RowChange = Change<z.output<typeof params>>

/** A kind of row that documents are attached to. */
export type AttachmentSubject = {
  kind: SubjectKind
  /** The name of the rows in addresses: `stage-changes`. */
  collection: string
  tag: string
  /** What a document proves, as summaries say it: “a change of stage”. */
  proves: string
  permissions: Record<'write' | 'read', Permission>
  /**
   * @returns how the audit trail names what the row belongs to
   * @throws RuleError when there is no such row or it is not for the person
   */
  requireRow: (connection: Connection, asked: RowAsked) => Promise<string>
}

const addressOf = ({ collection }: AttachmentSubject): string =>
  `/plans/:plan/${collection}/:row/attachments`

const listOn = (
  connection: Connection,
  { kind }: AttachmentSubject,
  { params: { plan, row } }: RowAsked,
): Promise<Evidence[]> => listAttachments(connection, plan, subjectOf(kind, row))

const auditOf = (
  { kind }: AttachmentSubject,
  { actor, params: { row }, at, requestId }: RowChange,
  taken: Pick<AuditRecord, 'action' | 'subject' | 'detail'>,
): AuditRecord => ({
  ...taken,
  actor: auditActor(actor),
  at,
  requestId,
  detail: { to: subjectOf(kind, row), ...taken.detail },
})

const requireRoom = async (connection: Connection, subject: AttachmentSubject, asked: RowAsked) => {
  const auditSubject = await subject.requireRow(connection, asked)
  const present = await listOn(connection, subject, asked)
  refuseFull(present)
  return { auditSubject, present }
}

const enterAttachment = async (
  connection: Connection,
  subject: AttachmentSubject,
  { change, file }: { change: RowChange; file: KeptFile },
): Promise<void> => {
  const { auditSubject, present } = await requireRoom(connection, subject, change)
  refuseSame(present, file)
  const { fileName, ...content } = file
  const { actor, params: asked, at } = change
  await insertContent(connection, { ...content, storedAt: at })
  await insertAttachment(connection, {
    planId: asked.plan,
    subject: subjectOf(subject.kind, asked.row),
    sha256: file.sha256,
    fileName,
    addedBy: actor.displayName,
    addedAt: at,
  })
  const taken = { action: 'attachment.added', subject: auditSubject, detail: file } as const
  await appendAudit(connection, auditOf(subject, change, taken))
}

const removeAttachment = async (
  connection: Connection,
  subject: AttachmentSubject,
  { change, id }: { change: RowChange; id: number },
): Promise<void> => {
  const auditSubject = await subject.requireRow(connection, change)
  const { fileName, sha256 } = requireAmong(await listOn(connection, subject, change), id)
  await markAttachmentRemoved(connection, id, change.at)
  const detail = { fileName, sha256 }
  const taken = { action: 'attachment.removed', subject: auditSubject, detail } as const
  await appendAudit(connection, auditOf(subject, change, taken))
}

const holderOf = (subject: AttachmentSubject): EvidenceHolder<typeof params, typeof reply> => ({
  url: addressOf(subject),
  tag: subject.tag,
  proves: subject.proves,
  params,
  permissions: {
    add: subject.permissions.write,
    remove: subject.permissions.write,
    read: subject.permissions.read,
  },
  reply,
  requireRoom: (connection, asked) => requireRoom(connection, subject, asked),
  describe: async (connection, asked) => ({ items: await listOn(connection, subject, asked) }),
  enter: (connection, change, file) => enterAttachment(connection, subject, { change, file }),
  remove: (connection, change, id) => removeAttachment(connection, subject, { change, id }),
  requireVisible: async (connection, asked, id) => {
    await subject.requireRow(connection, asked)
    return requireAmong(await listOn(connection, subject, asked), id)
  },
})

/**
 * Documents on rows that are appended and never changed: the row comes first, its documents follow.
 * They are internal; the public sees how many there are.
 */
export const attachmentRoutes = (
  api: FastifyInstance,
  services: Services,
  subject: AttachmentSubject,
): void => {
  evidenceRoutesOf(api, services, holderOf(subject))
  const schema = {
    tags: [subject.tag],
    summary: `The documents that prove ${subject.proves}`,
    params,
    response: { 200: reply },
  }
  const config = { permission: subject.permissions.read }
  api.get(addressOf(subject), { config, schema }, (request) => {
    const asked = { actor: requireActor(request), params: params.parse(request.params) }
    return services.store.read(async (connection) => {
      await subject.requireRow(connection, asked)
      return { items: await listOn(connection, subject, asked) }
    })
  })
}
