import type { Cover, DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import { furniturePitch, linePitch, sizes, spaceBelowHead, textWidth } from './page.ts'
import { fonts, styleIds } from './styles.ts'

const empty = (lines: number): Paragraph =>
  new Paragraph({ style: styleIds.coverLine, spacing: { before: lines * linePitch } })

const coverLine = (text: string): Paragraph => new Paragraph({ style: styleIds.coverLine, text })

/** The first page. */
export const drawCover = ({
  title,
  edition,
  issuer,
  issuedOn,
  revision,
  remark,
}: Cover): FileChild[] => [
  empty(3),
  new Paragraph({ style: styleIds.coverTitle, text: title }),
  coverLine(`（${edition}）`),
  ...(revision === null ? [] : [coverLine(revision)]),
  empty(8),
  coverLine(remark),
  coverLine(issuer),
  coverLine(issuedOn),
]

/** Filled with the headings as they are; Word renews it with F9. */
export const drawContents = (): FileChild[] => [
  new Paragraph({ style: styleIds.contentsTitle, text: '目　录' }),
  new TableOfContents('目录', { hyperlink: true, headingStyleRange: '1-2' }),
]

const markRun = (demoMark: string): TextRun =>
  new TextRun({ text: demoMark, size: sizes.小五, font: fonts.first, color: 'B0221C' })

const furnitureLine = { line: furniturePitch, lineRule: 'exact' } as const

/** Stands on every page behind the cover: the book, and what kind of data it is made from. */
export const drawHeader = ({ title, demoMark }: DocumentTree, isWide: boolean): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        spacing: { ...furnitureLine, after: spaceBelowHead(isWide) },
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(isWide) }],
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '7B8690', space: 4 } },
        children: [
          new TextRun({ text: title, size: sizes.小五 }),
          ...(demoMark === null
            ? []
            : [new TextRun({ text: '\t', size: sizes.小五 }), markRun(demoMark)]),
        ],
      }),
    ],
  })

/** The cover says by itself which book it is. */
export const drawCoverHeader = ({ demoMark }: DocumentTree): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: furnitureLine,
        children: demoMark === null ? [] : [markRun(demoMark)],
      }),
    ],
  })

/** `— 7 —`, 四号, on the outer side of the page. */
export const drawFooter = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: side === 'left' ? { left: 280 } : { right: 280 },
        spacing: furnitureLine,
        children: [
          new TextRun({
            font: fonts.number,
            size: sizes.四号,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })

/** A page without a number keeps the place of one. */
export const emptyFooter = (): Footer => new Footer({ children: [new Paragraph({})] })
