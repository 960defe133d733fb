import { expect, it } from 'vitest'
import { workplaceOf } from './workplace.ts'

it.each([
  ['reporter', '/report'],
  ['approver', '/report'],
  ['center', '/review'],
  ['sysadmin', '/admin/accounts'],
  ['secadmin', '/admin/accounts'],
  ['auditor', '/admin/audit'],
  ['leader', '/'],
  ['none', '/'],
] as const)('a %s begins at %s', (role, place) => {
  expect(workplaceOf(role)).toBe(place)
})
