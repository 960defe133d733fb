import type { Chapter, DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import {
  Document,
  type FileChild,
  type Header,
  HeadingLevel,
  type ISectionOptions,
  NumberFormat,
  Packer,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { type Drawing, drawBlock } from './docx/blocks.ts'
import {
  drawContents,
  drawCover,
  drawCoverHeader,
  drawFooter,
  drawHeader,
  emptyFooter,
} from './docx/frame.ts'
import { makePlaceHeading, numbering } from './docx/numbering.ts'
import { pageOf, textWidth } from './docx/page.ts'
import { countPages } from './docx/page-numbers.ts'
import { repackDocx } from './docx/repack.ts'
import { styles } from './docx/styles.ts'
import { drawPictures } from './draw-pictures.ts'

const annexTables = ({ chapters }: DocumentTree): number =>
  chapters
    .filter(({ kind }) => kind === 'annex')
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'table')).length

const drawTitle = ({ number, title }: Chapter, { placeHeading }: Drawing): Paragraph => {
  const place = placeHeading(0)
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    pageBreakBefore: true,
    numbering: number === null ? false : place,
    children: [new TextRun(title)],
  })
}

const drawChapter = (chapter: Chapter, drawing: Drawing): FileChild[] => [
  drawTitle(chapter, drawing),
  ...chapter.blocks.flatMap((block) => drawBlock(block, drawing)),
]

type Frame = { header: Header; isWide: boolean; hasNumbers: boolean; startsAt?: number }

const sectionOf = (children: readonly FileChild[], frame: Frame): ISectionOptions => {
  const { header, isWide, hasNumbers, startsAt } = frame
  return {
    properties: {
      // The first page of the text lies on the right, whatever the table of contents takes.
      type: startsAt === undefined ? SectionType.NEXT_PAGE : SectionType.ODD_PAGE,
      page: {
        ...pageOf(isWide),
        pageNumbers: {
          formatType: NumberFormat.DECIMAL,
          ...(startsAt === undefined ? {} : { start: startsAt }),
        },
      },
    },
    headers: { default: header, even: header },
    footers: hasNumbers
      ? { default: drawFooter('right'), even: drawFooter('left') }
      : { default: emptyFooter(), even: emptyFooter() },
    children,
  }
}

const drawSections = (tree: DocumentTree): ISectionOptions[] => {
  let lists = 0
  const placeHeading = makePlaceHeading()
  const drawing = (isWide: boolean): Drawing => ({
    width: textWidth(isWide),
    isWide,
    placeHeading,
    nextList: () => ++lists,
  })
  const chapters = (isWide: boolean): FileChild[] =>
    tree.chapters
      .filter(({ kind }) => (kind === 'annex') === isWide)
      .flatMap((chapter) => drawChapter(chapter, drawing(isWide)))
  const frame = (isWide: boolean) => ({ header: drawHeader(tree, isWide), isWide })
  const cover = { header: drawCoverHeader(tree), isWide: false, hasNumbers: false }
  return [
    sectionOf(drawCover(tree.cover), cover),
    sectionOf(drawContents(), { ...frame(false), hasNumbers: false }),
    sectionOf(chapters(false), { ...frame(false), hasNumbers: true, startsAt: 1 }),
    sectionOf(chapters(true), { ...frame(true), hasNumbers: true }),
  ]
}

/** The book as a Word document that an office can go on editing. The same tree gives the same bytes. */
export const renderDocx = async (tree: DocumentTree): Promise<Buffer> => {
  const drawn = drawPictures(tree)
  const document = new Document({
    title: tree.title,
    creator: tree.cover.issuer,
    lastModifiedBy: tree.cover.issuer,
    description: tree.demoMark ?? tree.cover.remark,
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    pageNumbers: countPages(annexTables(tree)),
    sections: drawSections(tree),
  })
  const [packed, pictures] = await Promise.all([Packer.toBuffer(document), drawn])
  return repackDocx(packed, { asOf: tree.asOf, pictures })
}
