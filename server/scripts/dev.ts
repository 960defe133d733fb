import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

const start = (folder: string, ...parts: string[]): ChildProcess =>
  spawn(process.execPath, parts, { cwd: `${root}/${folder}`, stdio: 'inherit' })

/** The API, restarted when its files change, and the web app in vite's server, which asks the API. */
const children = [
  start('.', '--watch', 'server/scripts/start.ts', '--api-only'),
  start('web', 'node_modules/vite/bin/vite.js'),
]

const stop = (): void => {
  for (const child of children) child.kill('SIGTERM')
}

for (const child of children) child.once('exit', stop)
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
