import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../scripts/start.ts', import.meta.url))

export type ServerProcess = ChildProcessByStdio<null, Readable, Readable>

/** The real server as a process of its own, on a free port, without the web app. */
export const startServerProcess = (
  dataDir: string,
  environment: Record<string, string> = {},
): ServerProcess =>
  spawn(process.execPath, [script, '--api-only'], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** What is printed up to the line that names the address. */
export const readyLines = async (server: ServerProcess): Promise<string[]> => {
  let printed = ''
  for await (const chunk of server.stdout) {
    printed += String(chunk)
    if (/http:.*\n/.test(printed)) return printed.trimEnd().split('\n')
  }
  throw new Error(`never ready: ${printed}`)
}

export const addressIn = (lines: string[]): string => /http:\S+/.exec(lines.at(-1) ?? '')?.[0] ?? ''
