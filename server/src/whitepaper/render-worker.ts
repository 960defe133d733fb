import { parentPort, workerData } from 'node:worker_threads'
import { buildDocument } from '@yardstick/shared/whitepaper/build-document.ts'
import type { EditionMark } from '@yardstick/shared/whitepaper/data-package.ts'
import type { DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Narratives } from '@yardstick/shared/whitepaper/narrative.ts'
import { type EditionFileKind, editionFileKinds } from '@yardstick/shared/whitepaper/schema.ts'
import { makeAnnex } from './make-annex.ts'
import { makePackage } from './make-package.ts'
import { renderDocx } from './render-docx.ts'
import { renderPdf } from './render-pdf.ts'

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

type Ground = RenderOrder & { tree: DocumentTree }

const makers: Record<EditionFileKind, (ground: Ground) => Promise<Buffer>> = {
  docx: ({ tree }) => renderDocx(tree),
  pdf: ({ tree }) => renderPdf(tree),
  xlsx: ({ data, ...mark }) => makeAnnex(data, mark),
  package: ({ data, ...mark }) => makePackage(data, mark),
}

/** The thread’s own work: makes every file of one order and ends. */
const work = async (order: RenderOrder): Promise<void> => {
  const post = (message: RenderMessage): void => parentPort?.postMessage(message)
  const tree = buildDocument(order.data, order)
  for (const kind of editionFileKinds) {
    post({ begun: kind })
    post({ made: kind, bytes: await makers[kind]({ ...order, tree }) })
  }
}

await work(workerData)
