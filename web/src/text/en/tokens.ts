import type { Text } from '../zh.ts'

export const tokens: Text['tokens'] = {
  title: 'API tokens',
  lead: 'Let a system read and report your unit’s values in your name.',
  allLead: 'Tokens that reporters issued for their systems. One that leaked can be ended at once.',
  fromReports: 'A system should report by itself? Issue an API token',
  listTitle: 'Tokens',
  count: (active) => (active === 0 ? '' : `${active} active`),
  empty: {
    own: 'No token has been issued yet. Choose “Issue a token” and say what it is for and until when.',
    all: 'Nobody has issued a token yet. Reporters issue them on the page “Report”.',
  },
  issue: 'Issue a token',
  issueNote: 'A token may never do more than your account, and ends with it.',
  name: 'Purpose',
  nameHint: 'Such as “street light platform”; it stands at every step the system takes',
  columns: {
    name: 'Purpose',
    owner: 'Issued by',
    state: 'State',
    scopes: 'Scope',
    expiresOn: 'Last day',
    lastUsed: 'Last used',
    action: 'Action',
  },
  scopes: { 'reports.read': 'read reports', 'reports.write': 'save and submit reports' },
  and: ', ',
  states: { active: 'active', expired: 'expired', revoked: 'revoked' },
  ends: (hint) => `…${hint}`,
  until: (date) => `until ${date}`,
  neverUsed: 'not used',
  usedAt: (time) => `used ${time}`,
  revoke: 'Revoke',
  revokeOf: (name) => `Revoke: ${name}`,
  revokeNote: 'It ends at once and for good. What it has reported stays.',
  secretTitle: 'New token',
  secret: 'Token',
  secretNote:
    'A token is a password and is shown only here. Copy it into the configuration of the system now; do not write it into programs or pass it on.',
  how: {
    title: 'How to use it',
    lead: 'Try first: the reply tells row by row what would happen, and nothing is written. Then report. One wrong row keeps all of them back; sending the same again changes nothing.',
    example: (address) =>
      [
        `POST ${address}/api/v1/plans/{plan}/periods/{period}/reports/own/batch/check`,
        'Authorization: Bearer xsys_…',
        'Content-Type: application/json',
        '',
        '{ "rows": [ { "code": "I08", "numerator": 285.5, "denominator": 500 } ] }',
      ].join('\n'),
    docs: 'API documentation',
  },
}
