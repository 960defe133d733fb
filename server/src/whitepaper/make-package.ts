import { createHash } from 'node:crypto'
import { chinaDayStart } from '@yardstick/shared/basics/dates.ts'
import { tableCsv } from '@yardstick/shared/whitepaper/csv.ts'
import { dataDictionary } from '@yardstick/shared/whitepaper/data-dictionary.ts'
import {
  csvPath,
  describePackage,
  type EditionMark,
} from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import { dictionaryPath, packageReadme } from '@yardstick/shared/whitepaper/package-readme.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import { archiveTime } from '../http/archive-time.ts'

export const packageMediaType = 'application/zip'

/** The files of an edition's open data, in the order in which they lie in the archive. */
const packageFiles = (data: EditionData, mark: EditionMark): Map<string, Buffer> => {
  const tables = allTables.map(
    (table) => [csvPath(table), Buffer.from(tableCsv(table, data))] as const,
  )
  const bytesOf = new Map(tables)
  const descriptor = describePackage(data, mark, (table) => {
    const bytes = bytesOf.get(csvPath(table)) ?? Buffer.alloc(0)
    return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
  })
  return new Map([
    ['datapackage.json', Buffer.from(`${JSON.stringify(descriptor, null, 2)}\n`)],
    ['README.md', Buffer.from(packageReadme(data, mark))],
    [dictionaryPath.zh, Buffer.from(dataDictionary('zh'))],
    [dictionaryPath.en, Buffer.from(dataDictionary('en'))],
    ...tables,
  ])
}

/**
 * The open data of an edition in one archive: a Data Package of CSV files with README and data
 * dictionary. The same data give the same bytes, in every time zone.
 */
export const makePackage = async (data: EditionData, mark: EditionMark): Promise<Buffer> => {
  const { ZipArchive } = await import('@cj-tech-master/excelts/archive')
  const archive = new ZipArchive({
    level: 9,
    smartStore: false,
    noSort: true,
    timestamps: 'dos',
    modTime: archiveTime(new Date(chinaDayStart(data.asOf))),
  })
  for (const [path, bytes] of packageFiles(data, mark)) archive.add(path, bytes)
  return Buffer.from(await archive.bytes())
}
