import type { ChartSpec } from '@yardstick/shared/whitepaper/chart-spec.ts'
import type { DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import { askThread } from './thread.ts'

/** Charts by their ids. */
export type PictureWork = ReadonlyMap<string, ChartSpec>

/** Charts as PNG, by the ids of the charts. */
export type Pictures = ReadonlyMap<string, Uint8Array>

const heapMegabytes = 96

const entry = new URL('./picture-worker.ts', import.meta.url)

/**
 * Draws the charts of a book in a thread of their own, while the book is being laid out.
 * @throws what `askThread` throws
 */
export const drawPictures = async ({ chapters }: DocumentTree): Promise<Pictures> => {
  const charts = chapters.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'chart'))
  if (charts.length === 0) return new Map()
  const work: PictureWork = new Map(charts.map(({ id, spec }) => [id, spec]))
  return askThread(entry, work, { heapMegabytes })
}
