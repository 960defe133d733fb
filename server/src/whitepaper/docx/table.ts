import type {
  TableCell as Cell,
  DocumentTable,
  TableColumn,
  TableLine,
} from '@yardstick/shared/whitepaper/document.ts'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { styleIds } from './styles.ts'

/** The styles of cells and of what heads them. */
type Look = { cell: string; head: string }

const alignments = {
  start: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
} as const

const headShade = { type: ShadingType.CLEAR, fill: 'DCE6F3', color: 'auto' } as const
const groupShade = { type: ShadingType.CLEAR, fill: 'F1F4F7', color: 'auto' } as const

const thin = { style: BorderStyle.SINGLE, size: 4, color: 'AEB8C1' } as const
const strong = { style: BorderStyle.SINGLE, size: 12, color: '15191E' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

/** Whole twips that add up to the width of the table. */
const columnWidths = (columns: readonly TableColumn[], width: number): number[] => {
  const widths = columns.map((column) => Math.floor(column.width * width))
  const rest = width - widths.reduce((sum, one) => sum + one, 0)
  return widths.map((one, at) => (at === 0 ? one + rest : one))
}

const headCell = ({ title, align }: TableColumn, width: number, look: Look): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: headShade,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style: look.head,
        alignment: alignments[align],
        keepNext: true,
        text: title,
      }),
    ],
  })

type Place = { column: TableColumn; width: number; style: string; keepNext: boolean }

const bodyCell = ({ text }: Cell, { column, width, style, keepNext }: Place): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        style,
        keepNext,
        alignment: alignments[column.align],
        text,
      }),
    ],
  })

type Group = { width: number; span: number; look: Look }

const groupRow = ({ cells }: TableLine, { width, span, look }: Group): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: span,
        width: { size: width, type: WidthType.DXA },
        shading: groupShade,
        children: [new Paragraph({ style: look.head, keepNext: true, text: cells[0]?.text ?? '' })],
      }),
    ],
  })

type Body = {
  columns: readonly TableColumn[]
  widths: readonly number[]
  look: Look
  keepsNext: boolean
}

const bodyRow = (line: TableLine, { columns, widths, look, keepsNext }: Body): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map((column, at) =>
      bodyCell(line.cells[at] ?? { text: '', source: null }, {
        column,
        width: widths[at] ?? 0,
        style: line.kind === 'total' ? look.head : look.cell,
        keepNext: keepsNext,
      }),
    ),
  })

/** A page holds at least two rows of a table that begins on it, and three of one that ends there. */
const staysWithNext = (at: number, count: number): boolean => at === 0 || at >= count - 3

/**
 * A native table: its head stands again on every page, no row breaks across two, and the last ones
 * stay with the note below.
 */
export const drawTable = (
  { columns, lines }: DocumentTable,
  { width, isWide }: { width: number; isWide: boolean },
): Table => {
  const widths = columnWidths(columns, width)
  const look: Look = isWide
    ? { cell: styleIds.wideCell, head: styleIds.wideHead }
    : { cell: styleIds.cell, head: styleIds.head }
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 60, right: 60, top: 24, bottom: 24 },
    borders: {
      top: strong,
      bottom: strong,
      left: none,
      right: none,
      insideHorizontal: thin,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => headCell(column, widths[at] ?? 0, look)),
      }),
      ...lines.map((line, at) =>
        line.kind === 'group'
          ? groupRow(line, { width, span: columns.length, look })
          : bodyRow(line, { columns, widths, look, keepsNext: staysWithNext(at, lines.length) }),
      ),
    ],
  })
}
