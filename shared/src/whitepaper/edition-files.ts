import { bookTitle } from './book-title.ts'
import type { EditionData } from './edition-data.ts'
import { plainText } from './plain-text.ts'
import { revisionName } from './revision-name.ts'
import { type EditionFile, type EditionFileKind, editionFileKinds } from './schema.ts'

const office = 'application/vnd.openxmlformats-officedocument'

const forms = {
  docx: { ending: '.docx', plain: '.docx', mediaType: `${office}.wordprocessingml.document` },
  pdf: { ending: '.pdf', plain: '.pdf', mediaType: 'application/pdf' },
  xlsx: { ending: '附表.xlsx', plain: '-annex.xlsx', mediaType: `${office}.spreadsheetml.sheet` },
  package: { ending: '数据包.zip', plain: '-data.zip', mediaType: 'application/zip' },
} as const satisfies Record<EditionFileKind, { ending: string; plain: string; mediaType: string }>

/** Signs that separate folders or that a file name may not hold on some system. */
const unusable = /[/\\:*?"<>|\n]/g
const longestTitle = 80

/**
 * What a file of an edition is called and of which type it is:
 * `长沙县新型智慧城市建设白皮书（2023年度，第1次修订）附表.xlsx`.
 */
export const describeEditionFile = (
  kind: EditionFileKind,
  { data, revision }: { data: EditionData; revision: number },
): Pick<EditionFile, 'kind' | 'fileName' | 'mediaType'> => {
  const { ending, mediaType } = forms[kind]
  const title = plainText(bookTitle(data)).replace(unusable, '').trim()
  const short = [...title].slice(0, longestTitle).join('')
  const revised = revision > 1 ? `，${revisionName(revision)}` : ''
  const edition = `（${data.year}年度${revised}）`
  const fileName = `${data.demo ? '【演示数据】' : ''}${short}${edition}${ending}`
  return { kind, fileName, mediaType }
}

/** The same in ASCII, for programs that know no other: `white-paper-2023-2-annex.xlsx`. */
export const plainFileName = (
  kind: EditionFileKind,
  { year, revision, demo }: { year: number; revision: number; demo: boolean },
): string => `${demo ? 'demo-' : ''}white-paper-${year}-${revision}${forms[kind].plain}`

/** The kinds of which an edition has no usable file. */
export const missingFiles = (files: readonly Pick<EditionFile, 'kind'>[]): EditionFileKind[] =>
  editionFileKinds.filter((kind) => !files.some((file) => file.kind === kind))
