import { resolve } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Files by their names; the template of the document is `main.typ`. */
export type TypstFiles = ReadonlyMap<string, Buffer>

/** A folder that is not there: nothing is found in it but what is given. */
const folder = resolve('/yardstick-book')

/** Accessible to those who hear it or enlarge it; refused where a picture has no words, for example. */
const pdfStandard = 'ua-1'

/**
 * Sets `main.typ` as PDF/UA.
 * @param fontFiles come before those of the machine that bear the same names
 * @throws Error with what is wrong with the document
 */
export const compilePdf = (files: TypstFiles, fontFiles: readonly string[]): Buffer => {
  const compiler = NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [...fontFiles] }],
  })
  try {
    for (const [name, bytes] of files) compiler.mapShadow(resolve(folder, name), bytes)
    const made = compiler.compile({ mainFilePath: resolve(folder, 'main.typ') })
    if (!made.result) {
      throw new Error(`typst: ${JSON.stringify(made.takeDiagnostics()?.shortDiagnostics)}`)
    }
    return compiler.pdf(made.result, { pdfStandard })
  } finally {
    // What one document leaves behind is kept for the whole process.
    compiler.evictCache(0)
  }
}
