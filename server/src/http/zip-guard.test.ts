import { deflateRawSync } from 'node:zlib'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeZip, type ZipPart } from '../../test/sample-files.ts'
import { guardZip } from './zip-guard.ts'

const limits = { bytes: 1024 * 1024, entries: 100 }
const plain: ZipPart[] = [
  { name: 'a.xml', content: '<a/>' },
  { name: '文件夹/乙.xml', content: '内容'.repeat(1000) },
  { name: 'empty' },
]

/** The reason for which an archive is refused; null when it is not. */
const reasonOf = async (bytes: Buffer, most = limits): Promise<unknown> => {
  try {
    await guardZip(bytes, most)
    return null
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    expect(error.code).toBe('file-suspicious')
    return error.facts.reason
  }
}

/** Every entry of the directory points at the one local entry: small, and large once unpacked. */
const overlapping = (): Buffer => {
  const once = makeZip([{ name: 'x', content: Buffer.alloc(100_000) }])
  const start = once.readUInt32LE(once.length - 6)
  const central = once.subarray(start, once.length - 22)
  const end = Buffer.from(once.subarray(-22))
  const count = 50
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(count * central.length, 12)
  return Buffer.concat([once.subarray(0, start), ...Array(count).fill(central), end])
}

describe('an archive in good order', () => {
  it('is read by name', async () => {
    const archive = await guardZip(makeZip(plain, 'a comment'), limits)
    expect(archive.names).toEqual(['a.xml', '文件夹/乙.xml', 'empty'])
    expect(archive.read('文件夹/乙.xml')?.toString()).toBe('内容'.repeat(1000))
    expect(archive.read('empty')).toEqual(Buffer.alloc(0))
    expect(archive.read('b.xml')).toBeUndefined()
  })

  it('may be exactly as large as the limits', async () => {
    const parts = [{ name: 'x', content: Buffer.alloc(limits.bytes) }]
    expect(await reasonOf(makeZip(parts), { ...limits, entries: 1 })).toBeNull()
  })

  it('may hold entries that are stored as they are', async () => {
    const content = deflateRawSync('x')
    const zip = makeZip([{ name: 'x', content: 'x', claims: { method: 0, bytes: content.length } }])
    expect((await guardZip(zip, limits)).read('x')).toEqual(content)
  })
})

describe('a bomb', () => {
  const zeros = Buffer.alloc(limits.bytes + 1)

  it.each<[string, ZipPart[]]>([
    ['one entry too large', [{ name: 'x', content: zeros }]],
    [
      'one entry too large that claims to be small',
      [{ name: 'x', content: zeros, claims: { bytes: 10 } }],
    ],
    [
      'entries that are too large together',
      Array.from({ length: 20 }, (_, no) => ({ name: `${no}`, content: Buffer.alloc(60_000) })),
    ],
    ['too many entries', Array.from({ length: 101 }, (_, no) => ({ name: `${no}` }))],
  ])('of %s is refused', async (_what, parts) => {
    expect(await reasonOf(makeZip(parts))).toBe('unpacks-too-large')
  })

  it('of entries that share their packed bytes is refused', async () => {
    expect(await reasonOf(overlapping())).toBe('file-malformed')
  })
})

describe('what no honest archive is', () => {
  const one = (claims: ZipPart['claims']): Buffer =>
    makeZip([{ name: 'x', content: 'x'.repeat(99), ...(claims ? { claims } : {}) }])

  it.each([
    ['encrypted', one({ flags: 1 }), 'file-encrypted'],
    ['encrypted with hidden headers', one({ flags: 0x2000 }), 'file-encrypted'],
    ['zip64 by its packed size', one({ packedBytes: 0xffffffff }), 'file-malformed'],
    ['zip64 by its size', one({ bytes: 0xffffffff }), 'file-malformed'],
    ['packed in an unusual way', one({ method: 12 }), 'file-malformed'],
    ['of another size than it claims', one({ bytes: 98 }), 'file-malformed'],
    ['called differently in its two headers', one({ name: 'y' }), 'file-malformed'],
    ['longer than the file', one({ packedBytes: 5000 }), 'file-malformed'],
    ['holding a name twice', makeZip([{ name: 'x' }, { name: 'X' }]), 'file-malformed'],
    ['cut off', one(undefined).subarray(0, -1), 'file-malformed'],
    ['followed by something', Buffer.concat([one(undefined), Buffer.from('x')]), 'file-malformed'],
    ['behind something', Buffer.concat([Buffer.from('x'), one(undefined)]), 'file-malformed'],
    ['empty', Buffer.alloc(0), 'file-malformed'],
    ['nothing of the kind', Buffer.from('%PDF-1.7'.repeat(20)), 'file-malformed'],
  ])('%s: refused', async (_what, bytes, reason) => {
    expect(await reasonOf(bytes)).toBe(reason)
  })

  it('damaged anywhere: refused or read, but never a crash', async () => {
    const sound = makeZip(plain)
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = Buffer.from(sound)
        damaged[at] = byte
        await reasonOf(damaged)
      }),
      { numRuns: 500 },
    )
  })
})
