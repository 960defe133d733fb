import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const configSchema = z.object({
  /** Address to listen on; `0.0.0.0` opens the server to the network. */
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  /** Folder of the database; created when missing. */
  DATA_DIR: z
    .string()
    .min(1)
    .default('data')
    .transform((path) => resolve(path.replace(/^~(?=\/|$)/, homedir()))),
  /** The address people type, when a proxy with TLS stands in front, e.g. `https://plan.example`. */
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((address) => new URL(address).origin)
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

export type Config = z.infer<typeof configSchema>

/** One message that lists every fault of the environment. */
export class ConfigError extends Error {}

/** @throws ConfigError naming each variable that is wrong and why */
export const readConfig = (environment: NodeJS.ProcessEnv = process.env): Config => {
  const parsed = configSchema.safeParse(environment)
  if (parsed.success) return parsed.data
  throw new ConfigError(
    parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  )
}

/** The database in the folder `DATA_DIR`. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'yardstick.db')
