import type { Alignment, Border, FillPattern } from '@cj-tech-master/excelts'

export const fontName = '微软雅黑'

export const inkColor = { argb: 'FF15191E' }
export const quietColor = { argb: 'FF5A646E' }

const solid = (argb: string): FillPattern => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
})
export const headFill = solid('FFDCE6F3')
export const entryFill = solid('FFEFF4FB')
export const lockedFill = solid('FFF0F1F3')

export const hairline: Partial<Border> = { style: 'thin', color: { argb: 'FFCBD2D8' } }
export const ruleLine: Partial<Border> = { style: 'thin', color: { argb: 'FF15191E' } }

export const centered: Partial<Alignment> = { vertical: 'middle', wrapText: true }

const lineHeight = 15
const padding = 7

/** Of one line, in signs of the standard font: Han signs are as wide as two Latin ones. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2.1 : 1.1), 0)

const linesOf = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0)

/** The height in points that a row needs for its wrapped texts, each with the width of its column. */
export const heightFor = (texts: readonly [text: string, width: number][]): number =>
  Math.min(
    400,
    Math.max(...texts.map(([text, width]) => linesOf(text, width))) * lineHeight + padding,
  )
