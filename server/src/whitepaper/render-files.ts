import type { EditionMark } from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Narratives } from '@yardstick/shared/whitepaper/narrative.ts'
import { type EditionFileKind, editionFileKinds } from '@yardstick/shared/whitepaper/schema.ts'
import { askThread, type ThreadLimits } from './thread.ts'

/** Everything that the files of an edition are made from. */
export type RenderOrder = EditionMark & {
  data: EditionData
  /** What was written for its sections. */
  narratives: Narratives
}

/** One file of an order. */
export type RenderTask = { kind: EditionFileKind; order: RenderOrder }

/** The bytes of the files of an edition, by their kinds and in the order of these. */
export type RenderedFiles = ReadonlyMap<EditionFileKind, Uint8Array>

export type RenderWatch = {
  /**
   * Lets no further file begin. The one at work is finished: a thread that is ended amid it leaves the
   * memory of native libraries behind for as long as the process lives.
   */
  signal: AbortSignal
  /** Ends the thread at once all the same. */
  end: AbortSignal
  /** Told of every file that is begun, with how many are made. */
  onBegun: (kind: EditionFileKind, made: number) => void
  /** Of what one file is computed with, without pictures and fonts. */
  heapMegabytes: number
  /** Files that are made at the same time; one unless it is given. */
  atOnce?: number
}

const entry = new URL('./render-worker.ts', import.meta.url)

/**
 * Makes one file of an edition in a thread of its own.
 * @throws what `askThread` throws
 */
export const renderFile = (task: RenderTask, limits: ThreadLimits): Promise<Uint8Array> =>
  askThread(entry, task, limits)

/**
 * Makes the files of an edition, one after the other unless more are wanted at once.
 * @throws what `renderFile` throws; the reason of the signal when it kept a file from beginning
 */
export const renderFiles = async (
  order: RenderOrder,
  { signal, onBegun, atOnce = 1, ...within }: RenderWatch,
): Promise<RenderedFiles> => {
  const files = new Map<EditionFileKind, Uint8Array>()
  const waiting = [...editionFileKinds]
  const work = async (): Promise<void> => {
    for (let kind = waiting.shift(); kind; kind = waiting.shift()) {
      onBegun(kind, files.size)
      files.set(kind, await renderFile({ kind, order }, within))
      signal.throwIfAborted()
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  const place = (kind: EditionFileKind) => editionFileKinds.indexOf(kind)
  return new Map([...files].toSorted(([one], [other]) => place(one) - place(other)))
}
