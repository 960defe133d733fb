import type {
  Block,
  DocumentChart,
  DocumentHeading,
  DocumentTable,
  Inline,
} from '@yardstick/shared/whitepaper/document.ts'
import {
  Bookmark,
  type FileChild,
  HeadingLevel,
  ImageRun,
  Paragraph,
  SequentialIdentifier,
  TextRun,
} from 'docx'
import { chartSize } from '../chart-option.ts'
import { numberings, type PlaceHeading } from './numbering.ts'
import { pictureMark } from './picture-marks.ts'
import { styleIds } from './styles.ts'
import { drawTable } from './table.ts'

/** What blocks are drawn with. */
export type Drawing = {
  /** Width of the text of the page, in twips. */
  width: number
  /** Wide pages hold long tables, in smaller letters. */
  isWide: boolean
  /** Where the next heading of a level is counted. */
  placeHeading: PlaceHeading
  /** Counts the ordered lists of the document, so that each begins at one. */
  nextList: () => number
}

const runOf = (inline: Inline): TextRun =>
  inline.kind === 'figure'
    ? new TextRun({ text: inline.text, style: styleIds.figure })
    : new TextRun({ text: inline.text, ...(inline.bold ? { bold: true } : {}) })

const levels = {
  1: HeadingLevel.HEADING_2,
  2: HeadingLevel.HEADING_3,
  3: HeadingLevel.HEADING_4,
} as const

/** Word allows letters, figures and `_` in the name of a bookmark, and forty of them. */
export const bookmarkName = (id: string): string =>
  `s_${id.replaceAll(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40)

const drawHeading = (
  { level, number, text, id }: DocumentHeading,
  { placeHeading }: Drawing,
): Paragraph => {
  const place = placeHeading(level)
  return new Paragraph({
    heading: levels[level],
    numbering: number === null ? false : place,
    children: [new Bookmark({ id: bookmarkName(id), children: [new TextRun(text)] })],
  })
}

type Captioned = { label: '表' | '图'; caption: string; keepNext: boolean }

const drawCaption = ({ label, caption, keepNext }: Captioned): Paragraph =>
  new Paragraph({
    style: styleIds.caption,
    keepNext,
    children: [
      new TextRun(label),
      new SequentialIdentifier(label),
      new TextRun({ text: `　${caption}` }),
    ],
  })

const drawNote = (text: string): Paragraph =>
  new Paragraph({ style: styleIds.note, text: `注：${text}` })

const drawTableBlock = (table: DocumentTable, drawing: Drawing): FileChild[] => [
  drawCaption({ label: '表', caption: table.caption, keepNext: true }),
  drawTable(table, drawing),
  table.note === null ? new Paragraph({ style: styleIds.note, text: '' }) : drawNote(table.note),
]

const twipsPerPixel = 15

const drawChartBlock = (chart: DocumentChart, { width }: Drawing): FileChild[] => {
  const size = chartSize(chart.spec)
  const shownWidth = Math.round(width / twipsPerPixel)
  return [
    new Paragraph({
      style: styleIds.picture,
      children: [
        new ImageRun({
          type: 'png',
          data: pictureMark(chart.id),
          transformation: {
            width: shownWidth,
            height: Math.round((shownWidth * size.height) / size.width),
          },
          altText: {
            id: String(1000 + chart.no),
            name: `图${chart.no}`,
            title: chart.caption,
            description: chart.alt,
          },
        }),
      ],
    }),
    drawCaption({ label: '图', caption: chart.caption, keepNext: false }),
  ]
}

const drawList = (
  { ordered, items }: Extract<Block, { kind: 'list' }>,
  { nextList }: Drawing,
): FileChild[] => {
  const place = ordered
    ? { reference: numberings.ordered, level: 0, instance: nextList() }
    : { reference: numberings.bullets, level: 0 }
  return items.map(
    (item) => new Paragraph({ style: styleIds.item, numbering: place, children: item.map(runOf) }),
  )
}

/** One block of the tree as Word’s own paragraphs, tables and pictures. */
export const drawBlock = (block: Block, drawing: Drawing): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [drawHeading(block, drawing)]
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', children: block.inlines.map(runOf) })]
    case 'list':
      return drawList(block, drawing)
    case 'table':
      return drawTableBlock(block, drawing)
    case 'chart':
      return drawChartBlock(block, drawing)
    case 'note':
      return [new Paragraph({ style: styleIds.note, children: block.inlines.map(runOf) })]
  }
}
