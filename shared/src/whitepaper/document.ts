import type { ChartSpec } from './chart-spec.ts'

/** Where a figure of the book is found again: table, key of the row, column. */
export type FigureSource = { table: string; row: string; column: string }

/** A run of text, or a figure with the cell it comes from. Text carries no control characters. */
export type Inline =
  | { kind: 'text'; text: string; bold?: true }
  | { kind: 'figure'; text: string; source: FigureSource }

export type TableCell = {
  /** As it is printed; a dash where there is nothing. */
  text: string
  /** The cell of the data that is printed; null for headings of groups and the like. */
  source: FigureSource | null
}

export type TableColumn = {
  title: string
  align: 'start' | 'center' | 'end'
  /** Share of the table's width; the shares of a table add up to 1. */
  width: number
}

/** `kind: 'group'` runs over the whole width and heads the rows after it; `total` closes them. */
export type TableLine = { kind: 'row' | 'group' | 'total'; cells: readonly TableCell[] }

export type DocumentTable = {
  kind: 'table'
  /** Unique in the document: bookmarks are named by it. */
  id: string
  /** Counts the tables of the document from 1. */
  no: number
  caption: string
  columns: readonly TableColumn[]
  lines: readonly TableLine[]
  /** Below the table: units, signs, what is left out; null where nothing has to be said. */
  note: string | null
}

export type DocumentChart = {
  kind: 'chart'
  id: string
  /** Counts the charts of the document from 1. */
  no: number
  caption: string
  /** What the picture shows, in words, for those who cannot see it. */
  alt: string
  spec: ChartSpec
}

/** Level 1 comes right below the title of the chapter. */
export type DocumentHeading = {
  kind: 'heading'
  level: 1 | 2 | 3
  /** Unique in the document: bookmarks are named by it. */
  id: string
  /** `一、`, `（一）`, `1．`; null where headings are not counted. */
  number: string | null
  text: string
}

export type Block =
  | DocumentHeading
  | { kind: 'paragraph'; inlines: readonly Inline[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Inline[])[] }
  | DocumentTable
  | DocumentChart
  /** Small text that explains what stands above it. */
  | { kind: 'note'; inlines: readonly Inline[] }

export type Cover = {
  title: string
  /** The year in words of the title page, `2023年度`. */
  edition: string
  /** Who publishes it. */
  issuer: string
  /** The day of the book, `2024年3月1日`. */
  issuedOn: string
  /** `第2次修订` for a correction; null for the first. */
  revision: string | null
  /** What the book is made from and up to which day. */
  remark: string
}

export type Chapter = {
  id: string
  /** `第一章`; null for the preface and the annexes. */
  number: string | null
  title: string
  /** Preface and annexes are not counted among the chapters; the tables of annexes are wide. */
  kind: 'preface' | 'chapter' | 'annex'
  blocks: readonly Block[]
}

/** The book as a tree that every format is drawn from. */
export type DocumentTree = {
  title: string
  language: 'zh-CN'
  /** The day that every file of the edition is dated by. */
  asOf: string
  /** Stands at the head of every page where reports are invented; null otherwise. */
  demoMark: string | null
  cover: Cover
  chapters: readonly Chapter[]
}
