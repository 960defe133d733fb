import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify, stripVTControlCharacters } from 'node:util'
import { StartError } from '../src/start-failure.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const webFolder = join(root, 'web')
const webRoot = join(webFolder, 'dist')
const hashFile = join(webRoot, '.build-hash')

/** All that decides what the built web app is. */
const inputs = [
  'web/src',
  'web/public',
  'web/build',
  'web/index.html',
  'web/vite.config.ts',
  'web/package.json',
  'shared/src',
  'pnpm-lock.yaml',
]

const filesOf = (input: string): string[] => {
  if (statSync(join(root, input)).isFile()) return [input]
  return readdirSync(join(root, input), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted()
}

const hashInputs = (): string => {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesOf)) {
    const content = readFileSync(join(root, file))
    hash.update(`${file} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

const builtHash = (): string | null => {
  try {
    return readFileSync(hashFile, 'utf8')
  } catch {
    return null
  }
}

/** What the build wrote before it failed; both streams, because either may hold the reason. */
const outputOf = (error: unknown): string[] => {
  if (!(error instanceof Error)) return [String(error)]
  const streams = ['stdout' in error ? error.stdout : '', 'stderr' in error ? error.stderr : '']
  const lines = stripVTControlCharacters(streams.join('\n')).split('\n')
  return lines.filter((line) => line.trim() !== '')
}

/**
 * Builds the web app unless it was built from these very files.
 * @returns the folder to serve
 * @throws StartError with the output of the build when it fails
 */
export const buildWeb = async (): Promise<string> => {
  const hash = hashInputs()
  if (builtHash() === hash) return webRoot
  console.log('Building the web app 正在构建网页…')
  const vite = join(webFolder, 'node_modules/vite/bin/vite.js')
  try {
    await promisify(execFile)(process.execPath, [vite, 'build'], {
      cwd: webFolder,
      // Whoever starts us may be in another one: the libraries then bring all that developers need.
      env: { ...process.env, NODE_ENV: 'production' },
    })
  } catch (error) {
    const sentences = { en: 'the web app could not be built', zh: '网页构建失败' }
    throw new StartError(sentences, outputOf(error))
  }
  writeFileSync(hashFile, hash)
  return webRoot
}
