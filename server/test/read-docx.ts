import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { guardZip } from '../src/http/zip-guard.ts'

export type DocxParagraph = {
  style: string
  text: string
  /** The list it is counted in, and its level there; null where it is not counted. */
  numbering: { list: string; level: number } | null
}

export type DocxTable = {
  /** The text of the cells of each row; a cell over several columns is one. */
  rows: string[][]
  /** Rows that stand again on every page. */
  repeated: number
  /** For each row, whether it stays on the page of what follows it. */
  keeps: boolean[]
}

export type ReadDocx = {
  /** Every part as XML; parts that are none are left out. */
  parts: ReadonlyMap<string, string>
  document: Document
  /** Of the body, without those inside of tables. */
  paragraphs: DocxParagraph[]
  tables: DocxTable[]
  /** What stands for pictures, as it is read aloud. */
  alternatives: string[]
  pictures: Buffer[]
  bookmarks: string[]
  /** Texts of the heads and feet of pages, by the names of their parts. */
  furniture: ReadonlyMap<string, string>
  /** Addresses that the document leads to outside of itself. */
  addresses: string[]
}

/** @throws Error when it is not well-formed */
export const readXml = (xml: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`)
    },
  }).parseFromString(xml, 'text/xml')

export const all = (from: Document | Element, name: string): Element[] => [
  ...from.getElementsByTagName(name),
]

const childrenOf = (element: Element, name: string): Element[] =>
  all(element, name).filter((one) => one.parentNode === element)

export const attribute = (element: Element | undefined, name: string): string =>
  element?.getAttribute(name) ?? ''

/** Everything that is shown, tabs and breaks as spaces. */
export const shownText = (element: Element): string =>
  [...element.getElementsByTagName('*')]
    .map((one) => {
      if (one.tagName === 'w:t') return one.textContent ?? ''
      return one.tagName === 'w:tab' && one.parentNode?.nodeName === 'w:r' ? ' ' : ''
    })
    .join('')

const readParagraph = (element: Element): DocxParagraph => {
  const [properties] = childrenOf(element, 'w:pPr')
  const [counted] = properties ? all(properties, 'w:numPr') : []
  const list = counted ? attribute(all(counted, 'w:numId')[0], 'w:val') : '0'
  const level = counted ? attribute(all(counted, 'w:ilvl')[0], 'w:val') : '0'
  return {
    style: properties ? attribute(all(properties, 'w:pStyle')[0], 'w:val') : '',
    text: shownText(element),
    numbering: list === '0' ? null : { list, level: Number(level) },
  }
}

const readTable = (element: Element): DocxTable => {
  const rows = childrenOf(element, 'w:tr')
  return {
    rows: rows.map((row) => childrenOf(row, 'w:tc').map(shownText)),
    repeated: rows.filter((row) => all(row, 'w:tblHeader').length > 0).length,
    keeps: rows.map((row) =>
      all(row, 'w:keepNext').some((one) => !/^(0|false)$/.test(attribute(one, 'w:val'))),
    ),
  }
}

/** Opens a Word document and takes every XML part of it for well-formed only after parsing it. */
export const readDocx = async (bytes: Buffer): Promise<ReadDocx> => {
  const zip = await guardZip(bytes, { bytes: 2 ** 27, entries: 200 })
  const parts = new Map(
    zip.names
      .filter((name) => /\.(xml|rels)$/.test(name))
      .map((name) => [name, zip.read(name)?.toString() ?? '']),
  )
  const trees = new Map([...parts].map(([name, xml]) => [name, readXml(xml)]))
  const document = trees.get('word/document.xml')
  const [body] = document ? all(document, 'w:body') : []
  if (!document || !body) throw new Error('no document in the file')
  return {
    parts,
    document,
    paragraphs: childrenOf(body, 'w:p').map(readParagraph),
    tables: childrenOf(body, 'w:tbl').map(readTable),
    alternatives: all(document, 'wp:docPr').map((one) => attribute(one, 'descr')),
    pictures: zip.names
      .filter((name) => name.startsWith('word/media/'))
      .map((name) => zip.read(name) ?? Buffer.alloc(0)),
    bookmarks: all(document, 'w:bookmarkStart').map((one) => attribute(one, 'w:name')),
    furniture: new Map(
      [...trees]
        .filter(([name]) => /^word\/(header|footer)\d+\.xml$/.test(name))
        .map(([name, tree]) => [name, all(tree, 'w:p').map(shownText).join('')]),
    ),
    addresses: [...trees].flatMap(([name, tree]) =>
      name.endsWith('.rels')
        ? all(tree, 'Relationship')
            .filter((one) => attribute(one, 'TargetMode') === 'External')
            .map((one) => attribute(one, 'Target'))
        : [],
    ),
  }
}
