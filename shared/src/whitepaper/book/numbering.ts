import type { Block, Chapter, DocumentHeading } from '../document.ts'
import { chineseNumber } from './words.ts'

type Level = DocumentHeading['level']

const numberAt: Record<Level, (no: number) => string> = {
  1: (no) => `${chineseNumber(no)}、`,
  2: (no) => `（${chineseNumber(no)}）`,
  3: (no) => `${no}．`,
}

/** Counts headings from one in each chapter, those of a level anew below each higher one. */
const headingCounter = () => {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0 }
  return (level: Level): string => {
    counts[level] += 1
    if (level < 2) counts[2] = 0
    if (level < 3) counts[3] = 0
    return numberAt[level](counts[level])
  }
}

/** Counts headings within their chapters, and tables and charts through the whole book. */
export const numberBlocks = (chapters: readonly Chapter[]): Chapter[] => {
  let tables = 0
  let charts = 0
  const numberBlock = (block: Block, countHeading: (level: Level) => string): Block => {
    switch (block.kind) {
      case 'heading':
        return { ...block, number: countHeading(block.level) }
      case 'table':
        tables += 1
        return { ...block, no: tables }
      case 'chart':
        charts += 1
        return { ...block, no: charts }
      default:
        return block
    }
  }
  return chapters.map((chapter) => {
    const countHeading = headingCounter()
    return { ...chapter, blocks: chapter.blocks.map((block) => numberBlock(block, countHeading)) }
  })
}
