import type { Decision } from '@yardstick/shared/overview/schema.ts'
import { expect, test } from 'vitest'
import {
  indicatorOf,
  isAgainstSchedule,
  isLongList,
  splitDecisions,
  subjectCode,
} from './decision-lists.ts'
import { sampleIndicator } from './sample-indicator.ts'

const decision = (kind: Decision['kind'], subject: string, dueOn: string | null): Decision => ({
  kind,
  subject,
  name: '智慧井盖覆盖率',
  nameEn: 'Smart manhole cover coverage',
  binding: false,
  unit: null,
  daysOverdue: null,
  dueOn,
  shortfall: null,
  missingPeriods: null,
})

const shortfall = decision('binding_shortfall', 'indicator:I2', '2023-12-31')
const contradiction = decision('plan_contradiction', 'discrepancy:D03', null)

test('contradictions of the plan stand apart, in the order they came', () => {
  expect(splitDecisions([shortfall, contradiction])).toEqual({
    pressing: [shortfall],
    contradictions: [contradiction],
  })
})

test('a list is long by what stands on the page: folded contradictions do not count', () => {
  const many = (one: Decision) => Array.from({ length: 6 }, () => one)
  expect(isLongList(many(shortfall))).toBe(true)
  expect(isLongList([shortfall, ...many(contradiction)])).toBe(false)
  expect(isLongList(many(contradiction))).toBe(true)
})

test('a subject names what it is about', () => {
  expect(subjectCode(contradiction, 'discrepancy')).toBe('D03')
  expect(subjectCode(contradiction, 'indicator')).toBeNull()
  const indicators = [sampleIndicator('I1'), sampleIndicator('I2')]
  expect(indicatorOf(shortfall, indicators)?.code).toBe('I2')
  expect(indicatorOf(contradiction, indicators)).toBeUndefined()
})

test('a shortfall is one against the schedule until the target date has passed', () => {
  const indicator = sampleIndicator('I2', {
    judged: [
      { state: 'missed', basis: 'verdict' },
      { state: 'behind', basis: 'outlook' },
    ],
  })
  expect(isAgainstSchedule(shortfall, indicator)).toBe(false)
  expect(isAgainstSchedule({ ...shortfall, dueOn: '2025-12-31' }, indicator)).toBe(true)
  expect(isAgainstSchedule({ ...shortfall, dueOn: null }, indicator)).toBe(false)
})
