import { RuleError } from '@yardstick/shared/basics/problem.ts'

/** What stands in a compound file, the container of Office documents before 2007 ([MS-CFB]). */
export type OleNames = {
  /** Beside each other at the top: they tell what kind of document it is. */
  top: string[]
  /** Anywhere, embedded documents included. */
  all: string[]
}

type DirectoryEntry = { name: string; left: number; right: number; child: number }

const headerSize = 512
const entrySize = 128
const idsInHeader = 109
const storageOrStream = new Set([1, 2, 5])

/** Follows a chain of sectors to its end; one that runs in a circle is longer than the file. */
const followChain = (first: number, most: number, next: (sector: number) => number): number[] => {
  const chain: number[] = []
  for (let sector = first; sector < 0xfffffffa; sector = next(sector)) {
    if (chain.length >= most) throw new RangeError('a chain of sectors runs in a circle')
    chain.push(sector)
  }
  return chain
}

/** The sectors of the directory, looked up through the table of sectors (FAT) and its index (DIFAT). */
const readDirectory = (bytes: Buffer): Buffer => {
  const shift = bytes.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw new RangeError('no such size of a sector')
  const most = bytes.length >> shift
  const perSector = 1 << (shift - 2)
  const idAt = (sector: number, place: number): number =>
    bytes.readUInt32LE(((sector + 1) << shift) + 4 * place)
  const indexSectors = followChain(bytes.readUInt32LE(68), most, (one) => idAt(one, perSector - 1))
  const tableSector = (place: number): number => {
    if (place < idsInHeader) return bytes.readUInt32LE(76 + 4 * place)
    const beyond = place - idsInHeader
    const index = indexSectors[Math.floor(beyond / (perSector - 1))] ?? Number.NaN
    return idAt(index, beyond % (perSector - 1))
  }
  const next = (sector: number): number =>
    idAt(tableSector(Math.floor(sector / perSector)), sector % perSector)
  const sectors = followChain(bytes.readUInt32LE(48), most, next)
  const directory = sectors.map((one) => bytes.subarray((one + 1) << shift, (one + 2) << shift))
  if (directory.some((sector) => sector.length < 1 << shift)) throw new RangeError('cut off')
  return Buffer.concat(directory)
}

const readEntries = (directory: Buffer): (DirectoryEntry | null)[] =>
  Array.from({ length: Math.floor(directory.length / entrySize) }, (_, place) => {
    const entry = directory.subarray(place * entrySize, (place + 1) * entrySize)
    if (!storageOrStream.has(entry.readUInt8(66))) return null
    const nameBytes = Math.min(64, entry.readUInt16LE(64))
    const name = entry.toString('utf16le', 0, Math.max(0, nameBytes - 2))
    const [left = 0, right = 0, child = 0] = [68, 72, 76].map((at) => entry.readUInt32LE(at))
    return { name, left, right, child }
  })

/** The entries below the root form a tree of their own; each is visited once. */
const topNames = (entries: readonly (DirectoryEntry | null)[]): string[] => {
  const seen = new Set<number>()
  const waiting = [entries[0]?.child ?? 0]
  const names: string[] = []
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const entry = entries[place]
    if (!entry || seen.has(place)) continue
    seen.add(place)
    names.push(entry.name)
    waiting.push(entry.left, entry.right)
  }
  return names
}

/** @throws RuleError `file-suspicious` when the file is no compound file in good order */
export const readOleNames = (bytes: Buffer): OleNames => {
  try {
    if (bytes.length < headerSize) throw new RangeError('shorter than its header')
    const entries = readEntries(readDirectory(bytes))
    if (!entries[0]) throw new RangeError('no root')
    return { top: topNames(entries), all: entries.flatMap((entry) => entry?.name ?? []) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new RuleError('file-suspicious', { reason: 'file-malformed' }, 'body.file')
  }
}
