import { expect, it } from 'vitest'
import { findUnits } from './find-units.ts'

const units = [
  {
    code: 'development-reform',
    name: '县发展和改革局',
    nameEn: 'County Development and Reform Bureau',
    shortName: '发改局',
    kind: 'county_department' as const,
    aliases: ['县发展和改革委员会'],
    formerNames: [
      { name: '县计划局', replacedOn: '2023-06-01', documentNumber: null, reason: '改革' },
    ],
  },
  {
    code: 'towns',
    name: '各镇（街道）',
    nameEn: 'Towns and subdistricts',
    shortName: '各镇街',
    kind: 'collective' as const,
    aliases: [],
    formerNames: [],
  },
]

it.each([
  ['', ['development-reform']],
  ['发改', ['development-reform']],
  ['改革委员会', ['development-reform']],
  ['计划局', ['development-reform']],
  ['reform bureau', ['development-reform']],
  ['各镇', []],
  ['财政', []],
])('“%s” finds %j: every name counts, names for several units never', (words, codes) => {
  expect(findUnits(units, words).map(({ code }) => code)).toEqual(codes)
})
