import { Worker } from 'node:worker_threads'
import type { EditionMark } from '@yardstick/shared/whitepaper/data-package.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Narratives } from '@yardstick/shared/whitepaper/narrative.ts'
import type { EditionFileKind } from '@yardstick/shared/whitepaper/schema.ts'

/** Everything that the files of an edition are made from. */
export type RenderOrder = EditionMark & {
  data: EditionData
  /** What was written for its sections. */
  narratives: Narratives
}

/** A file is begun, or it is made. */
export type RenderMessage =
  | { begun: EditionFileKind }
  | { made: EditionFileKind; bytes: Uint8Array }

/** The bytes of the files of an edition, by their kinds. */
export type RenderedFiles = ReadonlyMap<EditionFileKind, Uint8Array>

export type RenderWatch = {
  /** Ends the work, whatever it is at. */
  signal: AbortSignal
  /** Told of every file that is begun, with how many are made. */
  onBegun: (kind: EditionFileKind, made: number) => void
  /** Of what is computed with, without pictures and fonts. */
  heapMegabytes: number
}

const entry = new URL('./render-worker.ts', import.meta.url)

/**
 * Makes the files of an edition in a thread of its own.
 * @throws Error when that fails or runs out of memory; the reason of the signal when it was ended
 */
export const renderFiles = (order: RenderOrder, watch: RenderWatch): Promise<RenderedFiles> =>
  new Promise((resolve, reject) => {
    const { signal, onBegun, heapMegabytes } = watch
    signal.throwIfAborted()
    const files = new Map<EditionFileKind, Uint8Array>()
    const worker = new Worker(entry, {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    })
    const end = (): void => void worker.terminate()
    signal.addEventListener('abort', end)
    worker.on('message', (message: RenderMessage) => {
      if ('begun' in message) onBegun(message.begun, files.size)
      else files.set(message.made, message.bytes)
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', end)
      if (signal.aborted) reject(signal.reason)
      else if (code === 0) resolve(files)
      else reject(new Error(`the thread that makes the files ended with ${code}`))
    })
  })
