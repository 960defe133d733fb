import { parentPort, workerData } from 'node:worker_threads'
import { buildDocument } from '@yardstick/shared/whitepaper/build-document.ts'
import type { DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import { type EditionFileKind, editionFileKinds } from '@yardstick/shared/whitepaper/schema.ts'
import { makeAnnex } from './make-annex.ts'
import { makePackage } from './make-package.ts'
import { renderDocx } from './render-docx.ts'
import type { RenderMessage, RenderOrder } from './render-files.ts'
import { renderPdf } from './render-pdf.ts'

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
