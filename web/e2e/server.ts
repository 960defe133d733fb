import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { copyDemo } from '../../seed/test-demo/shared-demo.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readyPattern = /星沙标尺 Xingsha Yardstick: (http\S+)/
const administratorPattern = /登录名 (\S+), one-time password 一次性密码 (\S+) /

export type RunningServer = {
  /** As `http://127.0.0.1:41234`. */
  address: string
  /** Ends the server and removes its database. */
  stop: () => Promise<void>
}

export type NewServer = RunningServer & {
  /** Who may sign in first, as the console says it once. */
  administrator: { loginName: string; oneTimePassword: string }
}

/**
 * Starts one of the operator's scripts on a free port, with a data folder of its own; the web app is
 * built first when it is not.
 * @param prepare fills the data folder
 * @returns what the server wrote, too
 * @throws Error with what the server wrote when it does not get ready
 */
const launch = async (
  script: string,
  prepare: (folder: string) => Promise<void> = async () => undefined,
): Promise<RunningServer & { written: readonly string[] }> => {
  const folder = await mkdtemp(join(tmpdir(), 'yardstick-e2e-'))
  await prepare(folder)
  const child = spawn(process.execPath, [script], {
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
  const tooLate = AbortSignal.timeout(90_000)
  const address = await Promise.race([ready, gone, once(tooLate, 'abort')])
  if (typeof address === 'string') return { address, stop, written }
  await stop()
  throw new Error(`The server did not get ready:\n${written.join('\n')}`)
}

/** The real server as an operator starts it, on an empty database. */
export const startServer = async (): Promise<NewServer> => {
  const { written, ...server } = await launch('server/scripts/start.ts')
  const [, loginName, oneTimePassword] = administratorPattern.exec(written.join('\n')) ?? []
  if (loginName && oneTimePassword) {
    return { ...server, administrator: { loginName, oneTimePassword } }
  }
  await server.stop()
  throw new Error(`The server named no administrator:\n${written.join('\n')}`)
}

/** The demo: years of reports, and an account for every role. It takes a while to be made. */
export const startDemo = (): Promise<RunningServer> =>
  launch('server/scripts/demo.ts', (folder) => copyDemo(join(folder, 'demo')))
