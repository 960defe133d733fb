import type { Token, TokenScope } from '@yardstick/shared/accounts/token-schema.ts'

/** Tokens with which systems of a unit report by themselves. */
export const tokens = {
  title: '接口令牌',
  lead: '让业务系统以您的名义读取和报送本单位的填报，不必人工录入。',
  allLead: '各填报员为业务系统签发的令牌；发现泄露，可立即作废。',
  fromReports: '由业务系统自动报送？签发接口令牌',
  listTitle: '令牌',
  count: (active: number) => (active === 0 ? '' : `有效${active}个`),
  empty: {
    own: '还没有签发过令牌。点“签发令牌”，写明用途和有效期即可。',
    all: '还没有人签发过令牌。填报员可在“填报”页签发。',
  },
  issue: '签发令牌',
  issueNote: '令牌的权限不超过您的账号；账号停用，令牌随之失效。',
  name: '用途',
  nameHint: '如“路灯管理平台”；系统报送的每一步都会注明',
  columns: {
    name: '用途',
    owner: '签发人',
    state: '状态',
    scopes: '范围',
    expiresOn: '有效期至',
    lastUsed: '最近使用',
    action: '操作',
  },
  scopes: { 'reports.read': '读取填报', 'reports.write': '保存和提交填报' } satisfies Record<
    TokenScope,
    string
  >,
  and: '、',
  states: { active: '有效', expired: '已过期', revoked: '已作废' } satisfies Record<
    Token['state'],
    string
  >,
  ends: (hint: string) => `尾号${hint}`,
  until: (date: string) => `${date}止`,
  neverUsed: '未使用',
  usedAt: (time: string) => `${time} 使用`,
  revoke: '作废',
  revokeOf: (name: string) => `作废：${name}`,
  revokeNote: '立即失效，不能恢复；已经报送的不受影响。',
  secretTitle: '新令牌',
  secret: '令牌',
  secretNote:
    '令牌等同密码，只在这里显示一次。请现在复制到业务系统的配置中，不要写进程序，不要转发。',
  how: {
    title: '怎样使用',
    lead: '先试报，逐行看结果，不写入；确认无误再正式报送。有一行不对，全部不写入；重复发送同样内容，不产生新的改动。',
    example: (address: string) =>
      [
        `POST ${address}/api/v1/plans/{规划}/periods/{填报期}/reports/own/batch/check`,
        'Authorization: Bearer xsys_…',
        'Content-Type: application/json',
        '',
        '{ "rows": [ { "code": "I08", "numerator": 285.5, "denominator": 500 } ] }',
      ].join('\n'),
    docs: '接口文档',
  },
}
