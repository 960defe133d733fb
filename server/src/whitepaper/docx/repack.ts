import { chinaDayStart } from '@yardstick/shared/basics/dates.ts'
import { archiveTime } from '../../http/archive-time.ts'
import { guardZip } from '../../http/zip-guard.ts'

const limits = { bytes: 200 * 1024 * 1024, entries: 2000 }

/** Properties that say when the file was made say the day of the edition. */
const dateProperties = (xml: string, asOf: string): string =>
  xml.replaceAll(
    /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g,
    (_whole, tag: string) => `${tag}${asOf}T00:00:00Z`,
  )

/**
 * The same document with nothing in it that differs from one drawing to the next: the times in its
 * properties and in its archive are the day of the edition.
 */
export const repackDocx = async (bytes: Buffer, asOf: string): Promise<Buffer> => {
  const { ZipArchive } = await import('@cj-tech-master/excelts/archive')
  const archive = new ZipArchive({
    level: 9,
    smartStore: false,
    noSort: true,
    timestamps: 'dos',
    modTime: archiveTime(new Date(chinaDayStart(asOf))),
  })
  const packed = await guardZip(bytes, limits)
  for (const name of packed.names) {
    const content = packed.read(name)
    if (!content) continue
    const isProperties = name === 'docProps/core.xml'
    archive.add(
      name,
      isProperties ? Buffer.from(dateProperties(content.toString('utf8'), asOf)) : content,
    )
  }
  return Buffer.from(await archive.bytes())
}
