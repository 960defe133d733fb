import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { RuleError } from '@yardstick/shared/basics/problem.ts'

export type ZipLimits = {
  /** Of all entries together, once unpacked. */
  bytes: number
  entries: number
}

/** An archive whose every entry has been unpacked once and is known to fit the limits. */
export type GuardedZip = {
  /** In the order of the central directory. */
  names: string[]
  /** The content of an entry; undefined when there is none of that name. */
  read: (name: string) => Buffer | undefined
}

type Entry = { name: string; isDeflated: boolean; packed: Buffer; bytes: number }
type Directory = { count: number; start: number; end: number }

const endSize = 22
const centralSize = 46
const localSize = 30
const longestComment = 0xffff
const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 }
/** Stands where the true size is in a zip64 record, which no honest file under 4 GB needs. */
const sizeElsewhere = 0xffffffff
const encryptedFlags = 0x2041

const refuse = (reason: 'file-malformed' | 'file-encrypted' | 'unpacks-too-large'): never => {
  throw new RuleError('file-suspicious', { reason }, 'body.file')
}

/** Where the central directory lies. It has to end where the end record begins, and that at the end. */
const findDirectory = (bytes: Buffer): Directory => {
  const first = Math.max(0, bytes.length - endSize - longestComment)
  for (let at = bytes.length - endSize; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) !== signatures.end) continue
    if (at + endSize + bytes.readUInt16LE(at + 20) !== bytes.length) continue
    const [disk, startDisk, countHere, count] = [4, 6, 8, 10].map((by) =>
      bytes.readUInt16LE(at + by),
    )
    const [size = 0, start = 0] = [12, 16].map((by) => bytes.readUInt32LE(at + by))
    const isWhole = disk === 0 && startDisk === 0 && countHere === count && count !== 0xffff
    return isWhole && start + size === at
      ? { count: count ?? 0, start, end: at }
      : refuse('file-malformed')
  }
  return refuse('file-malformed')
}

/** The packed bytes of an entry, once its two headers agree on what it is. */
const packedBytes = (
  bytes: Buffer,
  central: Buffer,
  name: Buffer,
  directory: Directory,
): Buffer => {
  const at = central.readUInt32LE(42)
  if (at + localSize > directory.start) return refuse('file-malformed')
  const start = at + localSize + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const end = start + central.readUInt32LE(20)
  const nameStart = at + localSize
  const isSame =
    bytes.readUInt32LE(at) === signatures.local &&
    bytes.readUInt16LE(at + 8) === central.readUInt16LE(10) &&
    bytes.subarray(nameStart, nameStart + bytes.readUInt16LE(at + 26)).equals(name)
  return isSame && end <= directory.start ? bytes.subarray(start, end) : refuse('file-malformed')
}

const readEntry = (
  bytes: Buffer,
  at: number,
  directory: Directory,
): { entry: Entry; next: number } => {
  if (at + centralSize > directory.end || bytes.readUInt32LE(at) !== signatures.central) {
    return refuse('file-malformed')
  }
  const central = bytes.subarray(at, at + centralSize)
  const nameEnd = at + centralSize + central.readUInt16LE(28)
  const next = nameEnd + central.readUInt16LE(30) + central.readUInt16LE(32)
  const method = central.readUInt16LE(10)
  const unpacked = central.readUInt32LE(24)
  if (central.readUInt16LE(8) & encryptedFlags) return refuse('file-encrypted')
  const isElsewhere = [20, 24, 42].some((by) => central.readUInt32LE(by) === sizeElsewhere)
  if (next > directory.end || isElsewhere || (method !== 0 && method !== 8)) {
    return refuse('file-malformed')
  }
  const name = bytes.subarray(at + centralSize, nameEnd)
  const packed = packedBytes(bytes, central, name, directory)
  return {
    entry: { name: name.toString(), isDeflated: method === 8, packed, bytes: unpacked },
    next,
  }
}

const readEntries = (bytes: Buffer, most: number): Entry[] => {
  if (bytes.length < endSize) return refuse('file-malformed')
  const directory = findDirectory(bytes)
  if (directory.count > most) return refuse('unpacks-too-large')
  const entries: Entry[] = []
  let at = directory.start
  for (let read = 0; read < directory.count; read += 1) {
    const { entry, next } = readEntry(bytes, at, directory)
    entries.push(entry)
    at = next
  }
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  // Packed bytes that several entries share make a small file a big one.
  const packed = entries.reduce((sum, entry) => sum + entry.packed.length, 0)
  const isSound = at === directory.end && names.size === entries.length && packed <= bytes.length
  return isSound ? entries : refuse('file-malformed')
}

/** Unpacks an entry piece by piece and keeps nothing of it. */
const countUnpacked = async (entry: Entry, budget: number): Promise<number> => {
  if (!entry.isDeflated) return entry.packed.length
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 })
  inflate.end(entry.packed)
  let counted = 0
  try {
    for await (const piece of inflate) {
      counted += piece.length
      if (counted > budget) break
    }
  } catch {
    return refuse('file-malformed')
  }
  return counted
}

/**
 * Unpacks every entry of an archive against a budget, off the main thread and without keeping it, so
 * that a bomb is refused before any parser sees it. Sizes that the archive states are not believed.
 * @throws RuleError `file-suspicious`: encrypted, zip64, in parts, with headers that contradict each
 *   other, damaged, or larger than the limits once unpacked
 */
export const guardZip = async (bytes: Buffer, limits: ZipLimits): Promise<GuardedZip> => {
  const entries = readEntries(bytes, limits.entries)
  if (entries.reduce((sum, entry) => sum + entry.bytes, 0) > limits.bytes) {
    return refuse('unpacks-too-large')
  }
  let left = limits.bytes
  for (const entry of entries) {
    const unpacked = await countUnpacked(entry, left)
    left -= unpacked
    if (left < 0) return refuse('unpacks-too-large')
    if (unpacked !== entry.bytes) return refuse('file-malformed')
  }
  return {
    names: entries.map(({ name }) => name),
    read: (name) => {
      const entry = entries.find((one) => one.name === name)
      if (!entry?.isDeflated) return entry?.packed
      return inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.bytes) })
    },
  }
}
