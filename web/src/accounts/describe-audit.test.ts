import { expect, it } from 'vitest'
import { zh } from '../text/zh.ts'
import { describeDetail, describeSubject } from './describe-audit.ts'

const words = {
  text: zh,
  language: 'zh' as const,
  indicatorName: (code: string) => (code === 'I08' ? '智慧路灯道路覆盖率' : code),
  unitName: (code: string) => (code === 'city-management' ? '县城市管理局' : code),
}

it.each([
  ['account:li.ming', '账号 li.ming'],
  ['period:changsha-county-2021-2025/2025-Q4', '填报期 2025年四季度'],
  ['report:changsha-county-2021-2025/2025-Q4/I08', '2025年四季度 智慧路灯道路覆盖率'],
  ['indicator:changsha-county-2021-2025/I08', '指标 智慧路灯道路覆盖率'],
  ['extension:changsha-county-2021-2025/2025-Q4/city-management', '2025年四季度 县城市管理局'],
  ['link:changsha-county-2021-2025/project:F05~indicator:I08', '关联 F05 → 智慧路灯道路覆盖率'],
  ['project:changsha-county-2021-2025/F01', '项目 F01'],
  ['promise:changsha-county-2021-2025/A01-P2-M1', '承诺 A01-P2-M1'],
  ['directive:changsha-county-2021-2025/1', '督办 1'],
  ['unit:430121/city-management', '单位 县城市管理局'],
  ['edition:changsha-county-2021-2025/2025/1', '2025年度白皮书'],
  ['edition:changsha-county-2021-2025/2025/2', '2025年度白皮书（第1次修订）'],
  ['wind:north', 'wind:north'],
])('the subject %s is %s', (subject, described) => {
  expect(describeSubject(subject, words)).toBe(described)
})

it.each([
  [
    'a value that was corrected',
    { action: 'report.saved', detail: { from: 21.6, to: 26.4, state: 'draft', reason: null } },
    '21.6 → 26.4',
  ],
  [
    'what stays as it was is said once; a return keeps its reason',
    { action: 'report.returned', detail: { from: 2, to: 2, state: 'returned', reason: '请核对' } },
    '2；理由 请核对',
  ],
  [
    'rights are named, and units too',
    {
      action: 'account.rightsGranted',
      detail: {
        from: { role: 'none', unitCode: null },
        to: { role: 'reporter', unitCode: 'city-management' },
      },
    },
    '未授权账号 → 填报人 县城市管理局',
  ],
  [
    'a lock ends in China time',
    {
      action: 'session.refused',
      detail: { reason: 'wrong', failures: 5, lockedUntil: '2026-01-01T00:15:00.000Z' },
    },
    '理由 密码不对；连续失败 5；锁定至 2026-01-01 08:15',
  ],
  [
    'money that was entered',
    {
      action: 'money.entered',
      detail: { entry: 4, kind: 'paid', year: 2021, amountWanyuan: 480.5, excessReason: null },
    },
    '流水号 4；类别 支付；年度 2021；金额（万元） 480.5',
  ],
  [
    'a directive that was closed, not a period',
    { action: 'directive.closed', detail: { state: 'closed', dueOn: '2026-12-22' } },
    '截止日 2026-12-22',
  ],
  [
    'whether something is met',
    { action: 'project.declared', detail: { kind: 'sharing_needs', isMet: true } },
    '类别 明确数据共享需求；是否满足 是',
  ],
  ['what is not known is shown as it is', { action: 'x.y', detail: { odd: true } }, 'odd true'],
])('%s', (_, entry, described) => {
  expect(describeDetail(entry, words)).toBe(described)
})
