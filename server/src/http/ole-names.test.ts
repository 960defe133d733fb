import { RuleError } from '@yardstick/shared/basics/problem.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCompound } from '../../test/sample-files.ts'
import { readOleNames } from './ole-names.ts'

const streams = ['WordDocument', '1Table', 'Data', '\u0005SummaryInformation', 'CompObj', '甲']

describe('the names in a compound file', () => {
  it.each([9, 12] as const)('are read with sectors of 2^%i bytes', (shift) => {
    const { top, all } = readOleNames(makeCompound(streams, shift))
    expect(top).toEqual(streams)
    expect(all).toEqual(['Root Entry', ...streams])
  })

  it('at the top leave out what lies inside a storage', () => {
    const bytes = makeCompound(['WordDocument', 'ObjectPool', 'Workbook'])
    const entryAt = (place: number) => 2 * 512 + place * 128
    bytes.writeUInt32LE(0xffffffff, entryAt(2) + 72)
    bytes.writeUInt32LE(3, entryAt(2) + 76)
    expect(readOleNames(bytes).top).toEqual(['WordDocument', 'ObjectPool'])
    expect(readOleNames(bytes).all).toContain('Workbook')
  })

  it('of a tree that runs in a circle are read once', () => {
    const bytes = makeCompound(['WordDocument', 'Data'])
    bytes.writeUInt32LE(1, 2 * 512 + 2 * 128 + 72)
    expect(readOleNames(bytes).top).toEqual(['WordDocument', 'Data'])
  })
})

/** A compound file with other words at some places. */
const changed = (...words: [at: number, word: number][]): Buffer => {
  const bytes = makeCompound(streams)
  for (const [at, word] of words) bytes.writeUInt32LE(word, at)
  return bytes
}

describe('a compound file that is not in order', () => {
  it.each([
    ['shorter than its header', makeCompound(streams).subarray(0, 300)],
    ['without its directory', makeCompound(streams).subarray(0, 1024)],
    ['with sectors of no known size', changed([30, 5])],
    ['with a directory beyond its end', changed([48, 4000])],
    ['without a root', changed([1024 + 64, 0], [1024 + 66, 0])],
    ['with a directory that runs in a circle', changed([512 + 8, 1])],
    ['with an index that runs in a circle', changed([68, 0], [512 + 508, 0])],
  ])('%s: refused', (_what, bytes) => {
    expect(() => readOleNames(bytes)).toThrow(RuleError)
  })

  it('damaged anywhere: refused or read, but never a crash', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(255), (at, byte) => {
        const bytes = makeCompound(streams)
        bytes[at % bytes.length] = byte
        try {
          readOleNames(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(RuleError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
