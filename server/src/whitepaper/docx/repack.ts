import { chinaDayStart } from '@yardstick/shared/basics/dates.ts'
import { archiveTime } from '../../http/archive-time.ts'
import { guardZip } from '../../http/zip-guard.ts'
import type { Pictures } from '../draw-pictures.ts'
import { pictureOfMark } from './picture-marks.ts'

const limits = { bytes: 200 * 1024 * 1024, entries: 2000 }

/** Properties that say when the file was made say the day of the edition. */
const dateProperties = (xml: string, asOf: string): string =>
  xml.replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_whole, tag: string) => `${tag}${asOf}T00:00:00Z`,
  )

const bookmarkIds = /(<w:bookmark(?:End|Start w:name="[^"]*") w:id=")(\d+)/g
const contentsNames =
  /(<w:bookmarkStart w:name="_Toc|<w:hyperlink [^>]*w:anchor="_Toc|<w:instrText xml:space="preserve">PAGEREF _Toc)(\d+)/g

/** Bookmarks are numbered through all documents that a process makes: here from one. */
const numberBookmarks = (xml: string): string => {
  const numbers = new Map<string, number>()
  const numbered = (_whole: string, before: string, id: string): string => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${before}${number}`
  }
  return xml.replaceAll(bookmarkIds, numbered).replaceAll(contentsNames, numbered)
}

type Filling = {
  /** The day of the edition. */
  asOf: string
  pictures: Pictures
}

const finishedPart = (name: string, content: Buffer, { asOf, pictures }: Filling): Uint8Array => {
  if (name.startsWith('word/media/')) return pictureOfMark(content, pictures)
  if (name === 'docProps/core.xml') return Buffer.from(dateProperties(content.toString(), asOf))
  if (name === 'word/document.xml') return Buffer.from(numberBookmarks(content.toString()))
  return content
}

/**
 * The same document with its pictures, and with nothing in it that differs from one drawing to the next: the times in its
 * properties and in its archive are the day of the edition, and its bookmarks count from one.
 */
export const repackDocx = async (bytes: Buffer, filling: Filling): Promise<Buffer> => {
  const { ZipArchive } = await import('@cj-tech-master/excelts/archive')
  const archive = new ZipArchive({
    level: 9,
    smartStore: false,
    noSort: true,
    timestamps: 'dos',
    modTime: archiveTime(new Date(chinaDayStart(filling.asOf))),
  })
  const packed = await guardZip(bytes, limits)
  for (const name of packed.names) {
    const content = packed.read(name)
    if (content) archive.add(name, finishedPart(name, content, filling))
  }
  return Buffer.from(await archive.bytes())
}
