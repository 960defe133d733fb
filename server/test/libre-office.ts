import { execFile } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** LibreOffice on this machine: one path, or none where it is not installed. */
export const libreOffices = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, process.platform === 'win32' ? 'soffice.com' : 'soffice'))
  .filter(isProgram)
  .slice(0, 1)

/** Opens a document and prints it as PDF; touches no settings of whoever runs it. */
export const printToPdf = async (program: string, name: string, bytes: Buffer): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'yardstick-office-'))
  try {
    await writeFile(join(folder, name), bytes)
    const profile = pathToFileURL(join(folder, 'profile'))
    const target = ['--convert-to', 'pdf', '--outdir', folder, join(folder, name)]
    await run(program, [`-env:UserInstallation=${profile}`, '--headless', ...target])
    return await readFile(join(folder, name.replace(/\.\w+$/, '.pdf')))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
