import type { EditionData } from './edition-data.ts'
import { plainText } from './plain-text.ts'
import { allTables } from './tables/all-tables.ts'
import type { Bilingual, Column, DataTable, ForeignKey } from './tables/table.ts'

/** Anyone may use the data for any purpose and names the source. */
export const dataLicence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** Which revision of an edition a file is of. */
export type EditionMark = {
  /** 1 as first published. */
  revision: number
  /** What the revision corrects; null in the first. */
  correctionNote: string | null
}

/** Size and SHA-256, in small hexadecimal letters, of one file of the package. */
export type FileFacts = { bytes: number; sha256: string }

const profile = (name: string): string => `https://datapackage.org/profiles/2.0/${name}.json`

const both = ({ zh, en }: Bilingual): string => (zh === en ? zh : `${zh} / ${en}`)

/** Where the CSV of a table lies in the package. */
export const csvPath = ({ name }: Pick<DataTable, 'name'>): string => `data/${name}.csv`

const describeColumn = ({ name, type, title, description, unit, labels, required }: Column) => ({
  name,
  type,
  title: both(title),
  ...(description.zh || description.en ? { description: both(description) } : {}),
  ...(unit ? { unit: unit.zh, unitEn: unit.en } : {}),
  ...(labels
    ? {
        categories: Object.entries(labels).map(([value, words]) => ({ value, label: both(words) })),
      }
    : {}),
  ...(required || labels
    ? {
        constraints: {
          ...(required ? { required } : {}),
          ...(labels ? { enum: Object.keys(labels) } : {}),
        },
      }
    : {}),
})

const describeForeignKey = ({ column, table, references }: ForeignKey) => ({
  fields: [column],
  reference: { resource: table, fields: [references] },
})

/** The Table Schema of a table, version 2. */
export const describeTable = ({ columns, primaryKey, foreignKeys }: DataTable) => ({
  $schema: profile('tableschema'),
  fields: columns.map(describeColumn),
  missingValues: [''],
  primaryKey,
  ...(foreignKeys.length > 0 ? { foreignKeys: foreignKeys.map(describeForeignKey) } : {}),
})

const describeResource = (table: DataTable, { bytes, sha256 }: FileFacts) => ({
  $schema: profile('dataresource'),
  name: table.name,
  type: 'table',
  path: csvPath(table),
  title: both(table.title),
  description: both(table.description),
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes,
  hash: `sha256:${sha256}`,
  dialect: {
    $schema: profile('tabledialect'),
    header: true,
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
  },
  schema: describeTable(table),
})

/** A document as it is cited: title, number, issuer, date. */
const citation = (document: EditionData['documents'][number]): string => {
  const { title, number, issuer, issuedOn } = document
  const rest = [number, issuer, issuedOn].filter((part) => part !== null && part !== '')
  return plainText(rest.length > 0 ? `${title}（${rest.join('，')}）` : title)
}

/** What the package is called, in both languages. */
export const packageTitle = ({ plan, year }: EditionData): Bilingual => ({
  zh: `${plan.jurisdictionName}新型智慧城市建设白皮书（${year}年度）数据包`,
  en: `Data package of the ${year} white paper on the smart city of ${plan.jurisdictionNameEn}`,
})

const demoMark: Bilingual = {
  zh: '演示数据，并非真实填报',
  en: 'Demonstration data: every report is invented',
}

/** What stands before everything else where reports are invented; null otherwise. */
export const demoMarkOf = ({ demo }: EditionData): Bilingual | null => (demo ? demoMark : null)

const descriptionOf = (data: EditionData, { correctionNote }: EditionMark): string =>
  [
    demoMarkOf(data),
    {
      zh: `${data.plan.name}的公开数据，截至${data.asOf}，记述至${data.through}。`,
      en: `Published data on the ${data.plan.nameEn}, known by ${data.asOf}, told up to ${data.through}.`,
    },
    correctionNote === null
      ? null
      : { zh: `本版更正：${correctionNote}`, en: `This revision corrects: ${correctionNote}` },
  ]
    .filter((part) => part !== null)
    .flatMap(({ zh, en }) => [zh, en])
    .map(plainText)
    .join('\n\n')

const keywords = ['智慧城市', '白皮书', '开放数据', 'smart city', 'open data']

/**
 * The descriptor of an edition's open data, a Data Package of version 2. Beside what the standard
 * names, columns state their `unit` and `unitEn`, and the package whether it is a `demo`.
 * @param filesOf of every table by its name
 */
export const describePackage = (
  data: EditionData,
  mark: EditionMark,
  filesOf: (table: DataTable) => FileFacts,
) => {
  const title = both(packageTitle(data))
  return {
    $schema: profile('datapackage'),
    name: `${data.plan.id}-white-paper-${data.year}`.toLowerCase(),
    title: data.demo ? `【演示数据】${title}` : title,
    description: descriptionOf(data, mark),
    version: `${data.year}.${mark.revision}.0`,
    created: `${data.asOf}T00:00:00+08:00`,
    demo: data.demo,
    keywords: data.demo ? ['演示数据', 'demonstration', ...keywords] : keywords,
    licenses: [dataLicence],
    contributors: [{ title: data.plan.issuer, roles: ['publisher'] }],
    sources: data.documents.map((document) => ({ title: citation(document) })),
    resources: allTables.map((table) => describeResource(table, filesOf(table))),
  }
}
export type PackageDescriptor = ReturnType<typeof describePackage>
