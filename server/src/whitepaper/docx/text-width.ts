import type { MeasureWidth } from 'docx/layout'

/** Times New Roman: the characters that are as wide as this many thousandths of its size. */
const latinWidths: Record<number, string> = {
  200: '|',
  250: ' ,.',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr',
  389: 'Js',
  408: '"',
  444: '?acez',
  469: '^',
  480: '{}',
  541: '~',
  556: 'FPS',
  564: '+<=>',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYw',
  778: '&m',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
}

const widths = new Map(
  Object.entries(latinWidths).flatMap(([width, characters]) =>
    [...characters].map((character) => [character, Number(width) / 1000] as const),
  ),
)

/** Figures and what has no width of its own above. */
const usual = 0.5

/** Chinese, its signs and the forms that are as wide. */
const isWide = (character: string): boolean => character >= '\u2000'

/**
 * How wide text is in the fonts of the book, in points: Chinese fills squares, the rest is Times New
 * Roman. Asking the fonts themselves takes most of the time of laying out a book.
 */
export const textWidthIn: MeasureWidth = (text, { size }) => {
  let width = 0
  for (const character of text) width += isWide(character) ? 1 : (widths.get(character) ?? usual)
  return width * size
}
