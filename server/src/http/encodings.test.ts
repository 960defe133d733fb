import { describe, expect, it } from 'vitest'
import { encodingsTaken } from './encodings.ts'

describe('the forms that a client takes', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['identity', []],
    ['gzip', ['gzip']],
    ['gzip, deflate, br', ['br', 'gzip']],
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['br;q=0.5, gzip;q=1.0', ['br', 'gzip']],
    ['br;q=0, gzip', ['gzip']],
    ['br ; q=0.000,gzip;q=0', []],
    ['x-br, brotli', []],
  ])('%s: %j', (accepted, taken) => {
    expect(encodingsTaken(accepted)).toEqual(taken)
  })
})
