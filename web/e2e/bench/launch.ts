import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const isWindows = process.platform === 'win32'
const readyPattern = /星沙标尺 Xingsha Yardstick: (http\S+)/
const patienceMs = 240_000

export type Launched = {
  /** As `http://127.0.0.1:41234`. */
  address: string
  /** Of the process that was started: the server itself, or what started it. */
  pid: number
  /** From the start of the process to the line that says where the server listens. */
  readyMs: number
  /** From the start of the process to the first answer over HTTP. */
  answeredMs: number
  stop: () => Promise<void>
}

type Command = {
  program: string
  parts: readonly string[]
  dataDir: string
  environment?: Record<string, string>
}

/** Ends a process and those it has started: `npx` does not pass a signal on to the server. */
const stopTree = async (child: ChildProcess): Promise<void> => {
  if (child.pid === undefined || child.exitCode !== null) return
  const gone = once(child, 'exit')
  if (isWindows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
  else process.kill(-child.pid, 'SIGTERM')
  await gone
}

/** Where the server says it listens; rejects with what it wrote when it ends or takes too long. */
const addressFrom = async (child: ChildProcess): Promise<string> => {
  const written: string[] = []
  const ready = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue
      createInterface({ input: stream }).on('line', (line) => {
        written.push(line)
        const [, address] = readyPattern.exec(line) ?? []
        if (address) resolve(address)
      })
    }
  })
  const tooLate = AbortSignal.timeout(patienceMs)
  const address = await Promise.race([ready, once(child, 'exit'), once(tooLate, 'abort')])
  if (typeof address === 'string') return address
  throw new Error(`The server did not get ready:\n${written.join('\n')}`)
}

/** Starts a server on a free port and waits for its first answer. */
export const launch = async ({
  program,
  parts,
  dataDir,
  environment,
}: Command): Promise<Launched> => {
  const startedAt = performance.now()
  const child = spawn(program, parts, {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    shell: isWindows && program !== process.execPath,
  })
  const stop = () => stopTree(child)
  try {
    const address = await addressFrom(child)
    const readyMs = performance.now() - startedAt
    await (await fetch(`${address}/healthz`)).arrayBuffer()
    return {
      address,
      pid: child.pid ?? 0,
      readyMs,
      answeredMs: performance.now() - startedAt,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The server as the service runs it. */
export const launchServer = (dataDir: string): Promise<Launched> =>
  launch({ program: process.execPath, parts: ['server/scripts/start.ts'], dataDir })

/** The demo, which builds its database first where there is none. */
export const launchDemo = (dataDir: string): Promise<Launched> =>
  launch({ program: process.execPath, parts: ['server/scripts/demo.ts'], dataDir })

/** The command that the README gives, package manager and all. */
export const launchCommand = (dataDir: string): Promise<Launched> =>
  launch({ program: 'npx', parts: ['--yes', 'pnpm@12', 'start'], dataDir })

/** The server without its pages. */
export const launchApi = (
  dataDir: string,
  environment: Record<string, string>,
): Promise<Launched> =>
  launch({
    program: process.execPath,
    parts: ['server/scripts/start.ts', '--api-only'],
    dataDir,
    environment,
  })
