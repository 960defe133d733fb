import { fileURLToPath } from 'node:url'
import { checkEntry, isBlocking } from '@yardstick/shared/indicators/checks.ts'
import { describe, expect, test } from 'vitest'
import { readPlan } from '../read-plan.ts'
import { profiles } from './profiles.ts'
import { demoQuarters, valuesOf } from './values.ts'

const plan = readPlan(fileURLToPath(new URL('../plans/changsha-county-2021-2025', import.meta.url)))
const forms = plan.indicators.map(({ indicator }) => indicator)

const seriesOf = (code: string): number[] => {
  const form = forms.find((candidate) => candidate.code === code)
  const profile = profiles[code]
  if (!form || !profile) throw new Error(`no course is invented for ${code}`)
  return [...valuesOf(profile, form).values()]
}

test('every indicator of the plan has a course, and no course is left over', () => {
  expect(Object.keys(profiles).toSorted()).toEqual(forms.map(({ code }) => code).toSorted())
})

test('every quarter that a profile names is played', () => {
  const named = Object.values(profiles).flatMap(({ also, missing }) => [
    ...Object.keys(also ?? {}),
    ...(missing ?? []),
  ])
  expect(named.filter((quarter) => !demoQuarters.includes(quarter))).toEqual([])
})

describe.each(forms)('$code $shortName', (form) => {
  const series = seriesOf(form.code)

  test('has values that the application accepts, with the indicator’s own decimals', () => {
    expect(series).toHaveLength(demoQuarters.length)
    const alone = { numerator: null, denominator: null, evidenceFiles: 0 }
    const refused = series.filter((value) =>
      checkEntry({ ...form, targets: [] }, { ...alone, value }, []).some(isBlocking),
    )
    expect(refused).toEqual([])
    expect(series.map((value) => Number(value.toFixed(form.decimals)))).toEqual(series)
  })

  test('never sinks when it only grows', () => {
    const sinks = series.filter((value, at) => value < (series[at - 1] ?? 0))
    const mayBeginAnew = form.measure === 'increment' ? 1 : 0
    if (form.growsOnly) expect(sinks.length).toBeLessThanOrEqual(mayBeginAnew)
  })
})

test('the smart street lights run as they were told', () => {
  const told = [5, 6.1, 7.6, 9, 11.2, 13.4, 15.7, 18.4, 21.6, 24.3]
  expect(seriesOf('I08').slice(0, told.length)).toEqual(told)
})

test('the same course gives the same values again', () => {
  expect(forms.map(({ code }) => seriesOf(code))).toEqual(forms.map(({ code }) => seriesOf(code)))
})
