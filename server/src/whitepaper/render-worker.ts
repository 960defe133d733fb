import type { DocumentTree } from '@yardstick/shared/whitepaper/document.ts'
import type { EditionFileKind } from '@yardstick/shared/whitepaper/schema.ts'
import type { RenderOrder, RenderTask } from './render-files.ts'
import { answerInThread } from './thread.ts'

const treeOf = async ({ data, ...wish }: RenderOrder): Promise<DocumentTree> => {
  const { buildDocument } = await import('@yardstick/shared/whitepaper/build-document.ts')
  return buildDocument(data, wish)
}

/** Each loads only what it needs, for loading takes most of the memory of a short life. */
const makers: Record<EditionFileKind, (order: RenderOrder) => Promise<Buffer>> = {
  docx: async (order) => {
    const { renderDocx } = await import('./render-docx.ts')
    return renderDocx(await treeOf(order))
  },
  pdf: async (order) => {
    const { renderPdf } = await import('./render-pdf.ts')
    return renderPdf(await treeOf(order))
  },
  xlsx: async ({ data, ...mark }) => {
    const { makeAnnex } = await import('./make-annex.ts')
    return makeAnnex(data, mark)
  },
  package: async ({ data, ...mark }) => {
    const { makePackage } = await import('./make-package.ts')
    return makePackage(data, mark)
  },
}

await answerInThread(({ kind, order }: RenderTask) => makers[kind](order))
