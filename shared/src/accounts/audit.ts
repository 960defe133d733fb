import { z } from 'zod'
import { instantSchema } from '../basics/dates.ts'

/** Everything that is written to the trail, in the order of a person's way through the system. */
export const auditActions = {
  'plan.seeded': { zh: '载入规划', en: 'Plan loaded' },
  'account.created': { zh: '创建账号', en: 'Account created' },
  'account.rightsGranted': { zh: '授予权限', en: 'Rights granted' },
  'account.stateSet': {
    zh: '启用或停用账号',
    en: 'Account enabled or disabled',
  },
  'account.passwordReset': { zh: '重置密码', en: 'Password reset' },
  'account.secondHalfGiven': {
    zh: '发放一次性密码后半段',
    en: 'Second half of a one-time password given',
  },
  'password.changed': { zh: '修改密码', en: 'Password changed' },
  'password.refused': { zh: '修改密码被拒', en: 'Password change refused' },
  'session.opened': { zh: '登录', en: 'Signed in' },
  'session.closed': { zh: '退出登录', en: 'Signed out' },
  'session.refused': { zh: '登录失败', en: 'Sign-in failed' },
  'period.opened': { zh: '开启填报期', en: 'Period opened' },
  'period.closed': { zh: '截止填报期', en: 'Period closed' },
  'period.planned': { zh: '计划填报期', en: 'Period planned' },
  'period.changed': { zh: '修改填报期计划', en: 'Planned period changed' },
  'period.removed': { zh: '移除计划的填报期', en: 'Planned period removed' },
  'period.dueMoved': { zh: '调整截止日', en: 'Due date moved' },
  'period.reopened': { zh: '重新开启填报期', en: 'Period reopened' },
  'period.published': { zh: '发布填报期', en: 'Period published' },
  'extension.asked': { zh: '申请延期', en: 'Extension asked for' },
  'extension.granted': { zh: '同意延期', en: 'Extension granted' },
  'extension.refused': { zh: '不同意延期', en: 'Extension refused' },
  'report.saved': { zh: '保存填报', en: 'Report saved' },
  'report.submitted': { zh: '提交填报', en: 'Report submitted' },
  'report.withdrawn': { zh: '撤回填报', en: 'Report withdrawn' },
  'report.returned': { zh: '退回填报', en: 'Report returned' },
  'report.verified': { zh: '核定填报', en: 'Report verified' },
  'report.approved': { zh: '单位审核填报', en: 'Report approved by the unit' },
  'report.corrected': { zh: '开启更正', en: 'Correction opened' },
  'report.evidenceAdded': { zh: '上传佐证材料', en: 'Evidence added' },
  'report.evidenceRemoved': { zh: '移除佐证材料', en: 'Evidence removed' },
  'report.imported': { zh: '表格导入填报', en: 'Reports imported from a workbook' },
  'report.commented': { zh: '留言', en: 'Comment written' },
  'report.followUpSet': { zh: '设置跟踪标记', en: 'Follow-up mark set' },
  'projectReport.saved': { zh: '保存项目进展', en: 'Project report saved' },
  'projectReport.submitted': { zh: '提交项目进展', en: 'Project report submitted' },
  'projectReport.withdrawn': { zh: '撤回项目进展', en: 'Project report withdrawn' },
  'projectReport.approved': { zh: '单位审核项目进展', en: 'Project report approved by the unit' },
  'projectReport.returned': { zh: '退回项目进展', en: 'Project report returned' },
  'projectReport.verified': { zh: '核定项目进展', en: 'Project report verified' },
  'projectReport.corrected': {
    zh: '开启项目进展更正',
    en: 'Correction of a project report opened',
  },
  'project.stageSet': { zh: '变更项目阶段', en: 'Project stage changed' },
  'project.declared': { zh: '记录项目数据共享说明', en: 'Project declaration recorded' },
  'milestone.added': { zh: '添加里程碑', en: 'Milestone added' },
  'milestone.renamed': { zh: '修改里程碑名称', en: 'Milestone renamed' },
  'milestone.removed': { zh: '移除里程碑', en: 'Milestone removed' },
  'milestone.standingSet': { zh: '更新里程碑进展', en: 'Milestone standing recorded' },
  'promise.ticked': { zh: '勾选承诺完成', en: 'Promise ticked' },
  'promise.projected': { zh: '记录承诺预计日期', en: 'Promise projected' },
  'promise.reopened': { zh: '撤回承诺完成', en: 'Promise tick taken back' },
  'attachment.added': { zh: '上传附件', en: 'Document attached' },
  'attachment.removed': { zh: '移除附件', en: 'Document removed' },
  'indicator.responsibleUnitSet': {
    zh: '确定指标责任单位',
    en: 'Unit in charge set',
  },
  'indicator.targetRevised': { zh: '调整目标', en: 'Target revised' },
  'money.entered': { zh: '登记资金', en: 'Money entered' },
  'money.reversed': { zh: '冲销资金', en: 'Money entry reversed' },
  'budget.revisionProposed': { zh: '提出资金调整', en: 'Budget revision proposed' },
  'budget.revisionAdopted': { zh: '批准资金调整', en: 'Budget revision adopted' },
  'budget.revisionRefused': { zh: '不批准资金调整', en: 'Budget revision refused' },
  'budget.revisionWithdrawn': { zh: '撤回资金调整', en: 'Budget revision withdrawn' },
  'project.imported': {
    zh: '表格导入项目资金和里程碑',
    en: 'Project money and milestones imported',
  },
  'project.placeDecided': { zh: '决定项目归属', en: 'Place of a project decided' },
  'project.unitsSet': { zh: '变更项目参与单位', en: 'Units of a project changed' },
  'unit.renamed': { zh: '单位更名', en: 'Unit renamed' },
  'link.added': { zh: '添加关联', en: 'Link added' },
  'link.confirmed': { zh: '确认关联', en: 'Link confirmed' },
  'link.noteRewritten': { zh: '修改关联说明', en: 'Note of a link rewritten' },
  'link.rejected': { zh: '否定关联', en: 'Link rejected' },
  'directive.issued': { zh: '下达督办', en: 'Directive issued' },
  'directive.received': { zh: '签收督办', en: 'Directive acknowledged' },
  'directive.replied': { zh: '回复督办', en: 'Directive answered' },
  'directive.extensionAsked': { zh: '申请督办延期', en: 'More time asked for a directive' },
  'directive.extensionGranted': { zh: '同意督办延期', en: 'More time granted for a directive' },
  'directive.extensionRefused': { zh: '不同意督办延期', en: 'More time refused for a directive' },
  'directive.returned': { zh: '退回督办回复', en: 'Reply to a directive sent back' },
  'directive.closed': { zh: '办结督办', en: 'Directive closed' },
  'directive.withdrawn': { zh: '撤回督办', en: 'Directive withdrawn' },
  'directive.proposalDismissed': { zh: '搁置督办建议', en: 'Proposed directive put aside' },
  'token.issued': { zh: '签发接口令牌', en: 'Token issued' },
  'token.revoked': { zh: '作废接口令牌', en: 'Token revoked' },
  'edition.created': { zh: '编制白皮书', en: 'White paper begun' },
  'edition.gathered': { zh: '重新汇集白皮书数据', en: 'Data of a white paper gathered anew' },
  'edition.written': { zh: '保存白皮书文稿', en: 'Text of a white paper saved' },
  'edition.submitted': { zh: '送审白皮书', en: 'White paper handed in for review' },
  'edition.returned': { zh: '退回白皮书', en: 'White paper sent back' },
  'edition.filesMade': { zh: '生成白皮书文件', en: 'Files of a white paper made' },
  'edition.published': { zh: '发布白皮书', en: 'White paper published' },
  'edition.corrected': { zh: '更正白皮书', en: 'Correction of a white paper begun' },
  'webhook.created': { zh: '添加消息推送', en: 'Webhook created' },
  'webhook.changed': { zh: '修改消息推送', en: 'Webhook changed' },
  'webhook.removed': { zh: '删除消息推送', en: 'Webhook removed' },
  'webhook.tested': { zh: '测试消息推送', en: 'Webhook tested' },
} as const satisfies Record<string, { zh: string; en: string }>

export type AuditAction = keyof typeof auditActions

/**
 * One row of the trail. `action` and `actorRole` are plain text: rows written by an earlier version
 * of the program stay readable after a name has gone.
 */
export const auditEntrySchema = z.object({
  /** Grows with time; no number is used twice. */
  id: z.int(),
  at: instantSchema,
  /** Null for visitors and for what the program does by itself. */
  accountId: z.int().nullable(),
  actorName: z.string(),
  actorRole: z.string(),
  action: z.string(),
  /** What it was done to, as `account:li.ming` or `period:changsha-county-2021-2025/2023-Q3`. */
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
  requestId: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

export const auditQuerySchema = z.strictObject({
  /** Only rows older than the one with this number. */
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** How the action begins: `session.` or `account.created`. */
  action: z
    .string()
    .regex(/^[A-Za-z.]{1,64}$/)
    .optional(),
  /** The whole subject, as it stands in a row. */
  subject: z.string().min(1).max(200).optional(),
})
export type AuditQuery = z.infer<typeof auditQuerySchema>

/** Newest first. `nextBefore` asks for the next page; null when there is none. */
export const auditPageSchema = z.object({
  items: z.array(auditEntrySchema),
  nextBefore: z.int().nullable(),
})
export type AuditPage = z.infer<typeof auditPageSchema>
