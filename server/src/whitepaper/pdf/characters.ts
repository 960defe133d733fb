import { type FileHandle, open } from 'node:fs/promises'

const readAt = async (file: FileHandle, start: number, length: number): Promise<Buffer> => {
  const { buffer } = await file.read({ buffer: Buffer.alloc(length), position: start })
  return buffer
}

/** The table of a TrueType file that says which characters it has; the file holds megabytes of others. */
const readCharacterMaps = async (path: string): Promise<Buffer> => {
  const file = await open(path)
  try {
    const head = await readAt(file, 0, 12)
    const tables = await readAt(file, 12, head.readUInt16BE(4) * 16)
    const record = tables.indexOf('cmap')
    if (record < 0) throw new RangeError(`${path} maps no characters`)
    const start = tables.readUInt32BE(record + 8)
    return await readAt(file, start, tables.readUInt32BE(record + 12))
  } finally {
    await file.close()
  }
}

/** The map of all of Unicode by runs of characters. */
const segmentedCoverage = 12

/** The characters that a TrueType file can show. */
const readCoverage = async (path: string): Promise<ReadonlySet<number>> => {
  const maps = await readCharacterMaps(path)
  const starts = Array.from({ length: maps.readUInt16BE(2) }, (_, at) =>
    maps.readUInt32BE(4 + at * 8 + 4),
  )
  const start = starts.find((at) => maps.readUInt16BE(at) === segmentedCoverage)
  if (start === undefined) throw new RangeError(`${path} maps characters in an unknown way`)
  const shown = new Set<number>()
  const runs = maps.readUInt32BE(start + 12)
  for (let at = start + 16; at < start + 16 + runs * 12; at += 12) {
    const last = maps.readUInt32BE(at + 4)
    for (let character = maps.readUInt32BE(at); character <= last; character += 1) {
      shown.add(character)
    }
  }
  return shown
}

/** What Chinese print puts where a character is missing. */
const missing = '□'

const invisible = /\p{Default_Ignorable_Code_Point}/u

/**
 * Makes what writes a sign in place of every character that one of the fonts cannot show: a book never
 * depends on the fonts of the machine it is made on, and none of its signs is left undrawn. ASCII stays
 * as it is.
 * @param fontFiles TrueType files
 */
export const showableIn = async (
  fontFiles: readonly string[],
): Promise<(text: string) => string> => {
  const shown = await Promise.all(fontFiles.map(readCoverage))
  const show = (character: string): string => {
    if (invisible.test(character)) return ''
    const code = character.codePointAt(0) ?? 0
    return shown.every((one) => one.has(code)) ? character : missing
  }
  return (text) => text.replaceAll(/\P{ASCII}/gu, show)
}
