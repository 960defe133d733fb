import type { UnitProject } from '@yardstick/shared/projects/schema.ts'
import { expect, test } from 'vitest'
import { ledFirst, partsOf } from './unit-parts.ts'

const part = (role: 'lead' | 'cooperating', contentNo: number | null) => ({
  role,
  contentNo,
  since: '2021-01-01',
})

test('a unit’s parts are told by role, the whole before the parts, parts by number', () => {
  const roles = [part('cooperating', null), part('lead', 3), part('lead', 1)]
  expect(partsOf({ roles })).toEqual([
    { role: 'lead', contentNos: [1, 3] },
    { role: 'cooperating', contentNos: [] },
  ])
  expect(partsOf({ roles: [part('lead', null)] })).toEqual([{ role: 'lead', contentNos: [] }])
})

test('what a unit leads, even in part, stands before what it supports', () => {
  const project = (code: string, role: 'lead' | 'cooperating'): UnitProject => ({
    code,
    name: code,
    nameEn: code,
    place: { standing: 'funded', decision: null },
    stage: 'construction',
    stageSince: null,
    roles: [part(role, 2)],
    milestones: [],
    rating: null,
  })
  const projects = [project('F01', 'cooperating'), project('F02', 'lead')]
  expect(ledFirst(projects).map(({ code }) => code)).toEqual(['F02', 'F01'])
})
