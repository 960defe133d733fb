import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readyPattern = /星沙标尺 Xingsha Yardstick: (http\S+)/
const administratorPattern = /登录名 (\S+), one-time password 一次性密码 (\S+) /
const patienceMs = 90_000

export type RunningServer = {
  /** As `http://127.0.0.1:41234`. */
  address: string
  /** Who may sign in first, as the console says it once. */
  administrator: { loginName: string; oneTimePassword: string }
  /** Ends the server and removes its database. */
  stop: () => Promise<void>
}

/**
 * Starts the real server as an operator does, on a free port and an empty database of its own; the
 * web app is built first when it is not.
 * @throws Error with what the server wrote when it does not get ready
 */
export const startServer = async (): Promise<RunningServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'yardstick-e2e-'))
  const child = spawn(process.execPath, ['server/scripts/start.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: folder, HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => written.push(line))
  const gone = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  const ready = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      written.push(line)
      const [, address] = readyPattern.exec(line) ?? []
      if (address) resolve(address)
    })
  })
  const tooLate = AbortSignal.timeout(patienceMs)
  const address = await Promise.race([ready, gone, once(tooLate, 'abort')])
  const [, loginName, oneTimePassword] = administratorPattern.exec(written.join('\n')) ?? []
  if (typeof address !== 'string' || !loginName || !oneTimePassword) {
    await stop()
    throw new Error(`The server did not get ready:\n${written.join('\n')}`)
  }
  return { address, administrator: { loginName, oneTimePassword }, stop }
}
