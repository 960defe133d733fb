import { buildDocument } from '@yardstick/shared/whitepaper/build-document.ts'
import type { DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { expect, test } from 'vitest'
import { all, attribute, readXml } from '../../test/read-docx.ts'
import { guardZip } from '../http/zip-guard.ts'
import { chartPicture } from './draw-chart.ts'
import { drawPictures } from './draw-pictures.ts'
import { renderDocx } from './render-docx.ts'

const tree = buildDocument(sampleEdition, { narratives: {}, revision: 1 })
const charts = tree.chapters.flatMap(({ blocks }) =>
  blocks.filter((block) => block.kind === 'chart'),
)

/** The pictures of a book by what they are called there, in the order in which they are read. */
const picturesOf = async (book: Buffer): Promise<(readonly [string, Buffer | undefined])[]> => {
  const zip = await guardZip(book, { bytes: 2 ** 27, entries: 200 })
  const xmlOf = (part: string) => readXml(zip.read(part)?.toString() ?? '')
  const targets = new Map(
    all(xmlOf('word/_rels/document.xml.rels'), 'Relationship').map((one) => [
      attribute(one, 'Id'),
      attribute(one, 'Target'),
    ]),
  )
  return all(xmlOf('word/document.xml'), 'w:drawing').map((drawing) => {
    const target = targets.get(attribute(all(drawing, 'a:blip')[0], 'r:embed'))
    const title = attribute(all(drawing, 'wp:docPr')[0], 'title')
    return [title, zip.read(`word/${target}`)] as const
  })
}

test('every chart stands in the book under its own words, as it is drawn anywhere else', async () => {
  expect(charts.length).toBeGreaterThan(5)
  const stored = await picturesOf(await renderDocx(tree))
  expect(stored.map(([title]) => title)).toEqual(charts.map(({ caption }) => caption))
  for (const [at, { spec }] of charts.entries()) {
    expect(stored[at]?.[1]?.equals(await chartPicture(spec))).toBe(true)
  }
})

test('a book without charts needs no pictures', async () => {
  const chapters = tree.chapters.map((chapter) => ({
    ...chapter,
    blocks: chapter.blocks.filter(({ kind }) => kind !== 'chart'),
  }))
  const bare: DocumentTree = { ...tree, chapters }
  expect(await drawPictures(bare)).toEqual(new Map())
  expect(await picturesOf(await renderDocx(bare))).toEqual([])
})

test('a chart that cannot be drawn fails the book instead of leaving a hole in it', async () => {
  const broken = structuredClone(tree)
  for (const { blocks } of broken.chapters) {
    for (const block of blocks)
      if (block.kind === 'chart') Reflect.deleteProperty(block.spec, 'series')
  }
  await expect(drawPictures(broken)).rejects.toThrow()
})
