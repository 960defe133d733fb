import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isSecondClick } from './ignore-second-clicks.ts'

class Place extends EventTarget {
  readonly found: string | null
  constructor(found: string | null) {
    super()
    this.found = found
  }
  closest(): string | null {
    return this.found
  }
}

beforeEach(() => {
  vi.stubGlobal('Element', Place)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test.each([
  ['a click on a button that writes goes through', 1, new Place('button'), false],
  ['so does the keyboard', 0, new Place('button'), false],
  ['the second of a double click does not', 2, new Place('button'), true],
  ['nor does a third', 3, new Place('button'), true],
  ['a double click selects a word elsewhere', 2, new Place(null), false],
  ['no element was clicked', 2, null, false],
])('%s', (_what, detail, target, expected) => {
  expect(isSecondClick({ detail, target })).toBe(expected)
})
