import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { ensureAdministrator, type IssuedAdministrator } from './accounts/first-start.ts'
import { makeApp, periodParts } from './app.ts'
import { type Config, databaseFile, readConfig } from './config.ts'
import { migrateDatabase } from './db/migrate.ts'
import { openStore, type Store } from './db/open.ts'
import { type Rounds, startRounds } from './reminders/rounds.ts'
import { describeFailure } from './start-failure.ts'

/** How long requests under way may take to end once the server is told to stop. */
const patienceMs = 10_000

export type ServeOptions = {
  config: Config
  /** True only where every report is invented. */
  demo: boolean
  /** Path of the database; the one in `DATA_DIR` unless it is given. */
  file?: string
  /** Folder of the built web app; without it only the API is served. */
  webRoot?: string | undefined
  /** Fills the database before anyone can ask: the seed. */
  prepare?: (store: Store) => Promise<void>
}

export type Served = {
  /** As `http://127.0.0.1:8080`. */
  address: string
  /** The administrator that this start created; null on every later one. */
  administrator: IssuedAdministrator | null
  /** Lets requests under way end, then writes everything to the one database file. */
  close: () => Promise<void>
}

const clock = (): Date => new Date()

/** Where a browser on this machine finds the server. */
const addressOf = (app: FastifyInstance): string => {
  const bound = app.server.address()
  if (!bound || typeof bound === 'string') return String(bound)
  const everywhere = bound.address === '0.0.0.0' || bound.address === '::'
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address
  return `http://${everywhere ? 'localhost' : name}:${bound.port}`
}

/** Migrates, fills and serves a database; makes it when there is none. Closes it when it fails. */
export const serve = async (options: ServeOptions): Promise<Served> => {
  const { config, demo, file = databaseFile(config.DATA_DIR), webRoot, prepare } = options
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  migrateDatabase(file)
  const store = openStore(file, { outlivesPowerCut: !demo })
  let app: FastifyInstance | undefined
  let rounds: Rounds | undefined
  const close = async () => {
    await app?.close()
    await rounds?.stop()
    store.close()
  }
  try {
    await prepare?.(store)
    const { LOG_LEVEL: logLevel, PUBLIC_ORIGIN: publicOrigin } = config
    const dataFolder = dirname(file)
    app = await makeApp({ store, clock, demo, publicOrigin, dataFolder, webRoot, logLevel })
    await app.listen({ host: config.HOST, port: config.PORT })
    app.log.debug({ startedInMs: Math.round(performance.now()) }, 'listening')
    // The demo's days are invented: nobody is reminded and nothing is sent out.
    const onError = app.log.error.bind(app.log)
    if (!demo) rounds = startRounds({ store, clock, periodParts, onError })
    // Only now: a password made before a failed start would never be shown.
    const administrator = await ensureAdministrator(store, clock)
    return { address: addressOf(app), administrator, close }
  } catch (error) {
    await close()
    throw error
  }
}

const announce = ({ address, administrator }: Served): void => {
  if (administrator) {
    const { loginName, oneTimePassword } = administrator
    console.log(
      `First start 首次启动: sign in as 登录名 ${loginName}, one-time password 一次性密码 ${oneTimePassword} (shown only now 仅显示这一次)`,
    )
  }
  console.log(`星沙标尺 Xingsha Yardstick: ${address} (Ctrl+C stops it 停止)`)
}

const stopOnSignal = ({ close }: Served): void => {
  const stop = () => {
    setTimeout(() => process.exit(1), patienceMs).unref()
    close().catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

/**
 * Runs a server as this process: says where it is once it listens, stops on SIGTERM and SIGINT, and
 * ends with status 1 and one clear line when it cannot start.
 * @param compose adds to the environment what this server consists of
 */
export const run = async (
  compose: (config: Config) => Promise<Omit<ServeOptions, 'config'>>,
): Promise<void> => {
  let config: Config | null = null
  try {
    config = readConfig()
    const served = await serve({ config, ...(await compose(config)) })
    stopOnSignal(served)
    announce(served)
  } catch (error) {
    console.error(describeFailure(error, config))
    process.exitCode = 1
  }
}

if (import.meta.main) {
  const webRoot = fileURLToPath(new URL('../../web/dist', import.meta.url))
  const isBuilt = existsSync(join(webRoot, 'index.html'))
  await run(async () => ({ demo: false, webRoot: isBuilt ? webRoot : undefined }))
}
