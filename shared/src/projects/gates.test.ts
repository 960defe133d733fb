import { expect, test } from 'vitest'
import { type DeclarationKind, type Gate, shutGates } from './gates.ts'
import type { ProjectStage } from './stages.ts'

const clause = { zh: '条款', en: 'clause' }
const review: Gate = {
  before: 'project_approval',
  requires: ['sharing_needs', 'standards_conformity'],
  clause,
  citations: [],
}
const acceptance: Gate = {
  before: 'acceptance',
  requires: ['sharing_in_place'],
  clause,
  citations: [],
}

const met = (kind: DeclarationKind) => ({ kind, isMet: true })
const takenBack = (kind: DeclarationKind) => ({ kind, isMet: false })

test.each<[string, ProjectStage, { kind: DeclarationKind; isMet: boolean }[], DeclarationKind[]]>([
  ['without a word the gate misses all it asks for', 'project_approval', [], [...review.requires]],
  [
    'half of it leaves the other half',
    'project_approval',
    [met('sharing_needs')],
    ['standards_conformity'],
  ],
  [
    'all of it opens the gate',
    'project_approval',
    [met('sharing_needs'), met('standards_conformity')],
    [],
  ],
  [
    'what was taken back is missing again',
    'acceptance',
    [met('sharing_in_place'), takenBack('sharing_in_place')],
    ['sharing_in_place'],
  ],
  [
    'what was taken back may be declared anew',
    'acceptance',
    [met('sharing_in_place'), takenBack('sharing_in_place'), met('sharing_in_place')],
    [],
  ],
  ['a stage without a gate is free', 'construction', [], []],
])('%s', (_rule, to, declarations, missing) => {
  const shut = shutGates([review, acceptance], to, declarations)
  expect(shut.flatMap((one) => one.missing)).toEqual(missing)
})
