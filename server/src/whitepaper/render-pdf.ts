import { readFile } from 'node:fs/promises'
import type { DocumentChart, DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import { chartFonts, textFonts } from './book-fonts.ts'
import { chartSvg } from './draw-chart.ts'
import { showableIn } from './pdf/characters.ts'
import { compilePdf } from './pdf/typst.ts'

export const pdfMediaType = 'application/pdf'

const template = new URL('./pdf/book.typ', import.meta.url)

const fontFiles = [textFonts, chartFonts].flatMap(({ regular, bold }) => [regular, bold])

const chartsOf = ({ chapters }: DocumentTree): DocumentChart[] =>
  chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))

const mapTexts = (tree: DocumentTree, map: (text: string) => string): DocumentTree =>
  JSON.parse(map(JSON.stringify(tree)))

/**
 * The book as a PDF: tagged (PDF/UA-1), with bookmarks, searchable text and charts that stay sharp.
 * The tree goes in as data, so nothing in it is ever read as markup. The same tree gives the same bytes.
 */
export const renderPdf = async (tree: DocumentTree): Promise<Buffer> => {
  const shown = mapTexts(tree, await showableIn(fontFiles))
  const charts = chartsOf(shown).map(
    ({ no, spec }) => [`charts/${no}.svg`, Buffer.from(chartSvg(spec))] as const,
  )
  const files = new Map([
    ['main.typ', await readFile(template)],
    ['book.json', Buffer.from(JSON.stringify(shown))],
    ...charts,
  ])
  return compilePdf(files, fontFiles)
}
