import type { Role } from '@yardstick/shared/accounts/schema.ts'

/** Opens every demo account. It protects nothing: the demo holds nothing but inventions. */
export const demoPassword = 'yanshi-Biaochi-35'

export type DemoAccount = {
  loginName: string
  displayName: string
  role: Role
  unitCode: string | null
}

const office = (loginName: string, displayName: string, role: Role): DemoAccount => ({
  loginName: `demo-${loginName}`,
  displayName: `演示·${displayName}`,
  role,
  unitCode: null,
})

/** The accounts of offices that belong to no unit, the two that appoint all others first. */
export const officeAccounts = {
  sysadmin: office('sysadmin', '系统管理员', 'sysadmin'),
  secadmin: office('secadmin', '安全保密管理员', 'secadmin'),
  auditor: office('auditor', '安全审计员', 'auditor'),
  center: office('center', '大数据中心审核员', 'center'),
  head: office('head', '大数据中心负责人', 'center_head'),
  leader: office('leader', '县领导', 'leader'),
} as const satisfies Record<string, DemoAccount>

type NamedUnit = { code: string; shortName: string }

export const approverLoginName = 'demo-approver'

export const reporterOf = (unitCode: string): string => `demo-${unitCode}`

/** The reporter of a unit. */
export const reporterAccount = ({ code, shortName }: NamedUnit): DemoAccount => ({
  loginName: reporterOf(code),
  displayName: `演示·${shortName}填报员`,
  role: 'reporter',
  unitCode: code,
})

/** The head of a unit, who sees what it owes. */
export const approverAccount = ({ code, shortName }: NamedUnit): DemoAccount => ({
  loginName: approverLoginName,
  displayName: `演示·${shortName}负责人`,
  role: 'approver',
  unitCode: code,
})

/** The units whose people stand in the list of accounts; the first has an approver too. */
export const shownUnits = { first: 'city-management', second: 'health' } as const

/** Whether a unit's own head approves its reports before the center looks. */
export const hasApprover = (unitCode: string): boolean => unitCode === shownUnits.first

/** One account for each role, with what its holder does, for the list that the console shows. */
export const shownAccounts: readonly { loginName: string; zh: string; en: string }[] = [
  { loginName: officeAccounts.center.loginName, zh: '大数据中心审核员', en: 'center' },
  { loginName: officeAccounts.head.loginName, zh: '大数据中心负责人', en: 'head of the center' },
  { loginName: officeAccounts.leader.loginName, zh: '县领导', en: 'county leader' },
  {
    loginName: reporterOf(shownUnits.first),
    zh: '县城市管理局填报员',
    en: 'reporter, City Management Bureau',
  },
  {
    loginName: reporterOf(shownUnits.second),
    zh: '县卫生健康局填报员',
    en: 'reporter, Health Bureau',
  },
  {
    loginName: approverLoginName,
    zh: '县城市管理局负责人',
    en: 'approver, City Management Bureau',
  },
  { loginName: officeAccounts.sysadmin.loginName, zh: '系统管理员', en: 'system administrator' },
  {
    loginName: officeAccounts.secadmin.loginName,
    zh: '安全保密管理员',
    en: 'security administrator',
  },
  { loginName: officeAccounts.auditor.loginName, zh: '安全审计员', en: 'auditor' },
]
