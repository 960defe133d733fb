import { expect, test } from 'vitest'
import { keyFigures } from './key-figures.ts'
import { sampleEdition } from './sample-edition.ts'

const figureOf = (code: string, data = sampleEdition): number | null | undefined =>
  keyFigures(data).find((figure) => figure.code === code)?.value

test.each([
  ['indicators are counted whole and by kind', 'indicators.binding', 2],
  ['what has a value of the latest period', 'indicators.reported', 2],
  ['verdicts are counted by year and state', 'verdicts.2023.achieved', 1],
  ['an indicator without a target does not count', 'verdicts.2023.with_target', 2],
  ['verdicts are counted by kind', 'verdicts.2023.expected.missed', 1],
  ['verdicts are counted by group', 'verdicts.2025.G2.not_reported', 1],
  ['projects by where they belong now', 'projects.reserve', 1],
  ['funded projects by stage', 'projects.funded.operation', 1],
  ['money of a year, 万元', 'money.2023.revised', 1480],
  ['money to the 分', 'money.2023.paid', 312.345678],
  ['promises whose day has come', 'promises.due', 2],
  ['promises kept', 'promises.kept', 1],
  ['a unit that owed nothing is not a punctual one', 'units.punctual', 0],
  ['punctuality over all reports, per cent', 'reports.on_time_ratio', 75],
  ['the share that was achieved, of those with a target', 'verdicts.2023.achieved_share', 50],
])('%s', (_rule, code, value) => {
  expect(figureOf(code)).toBe(value)
})

test('where nothing was owed there is no ratio', () => {
  expect(figureOf('reports.on_time_ratio', { ...sampleEdition, units: [] })).toBeNull()
})
