import { type Config, ConfigError } from './config.ts'
import { DatabaseNewerError } from './db/migrate.ts'

type Sentences = { en: string; zh: string }

/** A reason not to start that a person can put right, in both languages, with a line per detail. */
export class StartError extends Error {
  readonly sentences: Sentences
  readonly details: readonly string[]

  constructor(sentences: Sentences, details: readonly string[] = []) {
    super(sentences.en)
    this.sentences = sentences
    this.details = details
  }
}

/** What of the system refused, as `listen EADDRINUSE`, `mkdir EACCES` or `SQLITE_NOTADB`. */
const refusalOf = (error: Error): string => {
  const syscall = 'syscall' in error ? `${error.syscall} ` : ''
  return 'code' in error ? `${syscall}${error.code}` : ''
}

const refusals: { pattern: RegExp; sentences: (config: Config) => Sentences }[] = [
  {
    pattern: /^listen EADDRINUSE/,
    sentences: ({ PORT }) => ({
      en: `port ${PORT} is in use; stop the other program or set PORT to another one`,
      zh: `端口 ${PORT} 已被占用；请停止占用它的程序，或用 PORT 另设端口`,
    }),
  },
  {
    pattern: /^listen EACCES/,
    sentences: ({ PORT }) => ({
      en: `this user may not listen on port ${PORT}; set PORT to 1024 or above`,
      zh: `当前用户不能监听端口 ${PORT}；请把 PORT 设为 1024 或以上`,
    }),
  },
  {
    pattern: /^(listen|getaddrinfo) /,
    sentences: ({ HOST }) => ({
      en: `this machine has no address HOST=${HOST}; use 127.0.0.1, or 0.0.0.0 for the network`,
      zh: `本机没有地址 HOST=${HOST}；请用 127.0.0.1，对网络开放则用 0.0.0.0`,
    }),
  },
  {
    pattern: /^SQLITE_(NOTADB|CORRUPT)/,
    sentences: ({ DATA_DIR }) => ({
      en: `the database file in DATA_DIR=${DATA_DIR} is no database or is damaged; restore a backup`,
      zh: `DATA_DIR=${DATA_DIR} 中的数据库文件不是数据库或已损坏；请用备份恢复`,
    }),
  },
  {
    pattern: /^SQLITE_(BUSY|LOCKED)/,
    sentences: ({ DATA_DIR }) => ({
      en: `another program holds the database in DATA_DIR=${DATA_DIR}; stop it first`,
      zh: `DATA_DIR=${DATA_DIR} 中的数据库正被其他程序占用；请先停止该程序`,
    }),
  },
  {
    pattern: /^(mkdir ENOSPC|SQLITE_FULL)/,
    sentences: ({ DATA_DIR }) => ({
      en: `the disk of DATA_DIR=${DATA_DIR} is full`,
      zh: `DATA_DIR=${DATA_DIR} 所在磁盘已满`,
    }),
  },
  {
    pattern: /^(mkdir |SQLITE_(CANTOPEN|READONLY|IOERR))/,
    sentences: ({ DATA_DIR }) => ({
      en: `DATA_DIR=${DATA_DIR} cannot be created or written; choose a folder this user may write`,
      zh: `DATA_DIR=${DATA_DIR} 无法创建或写入；请改用当前用户可写的文件夹`,
    }),
  },
]

const explain = (error: Error, config: Config | null): Sentences | null => {
  if (error instanceof StartError) return error.sentences
  if (error instanceof ConfigError) {
    return {
      en: `the environment is wrong: ${error.message}`,
      zh: `环境变量有误：${error.message}`,
    }
  }
  if (error instanceof DatabaseNewerError) {
    return {
      en: `a newer version of this program made the database ${error.message}; start that version`,
      zh: `数据库 ${error.message} 由更新版本的程序创建；请用那个版本启动`,
    }
  }
  const refusal = refusalOf(error)
  const known = refusals.find(({ pattern }) => pattern.test(refusal))
  return known && config ? known.sentences(config) : null
}

/**
 * What is printed when the server cannot start: one line in English and Chinese and then the
 * details; the whole error where the fault is the program's own.
 * @param config null when the environment itself could not be read
 */
export const describeFailure = (error: unknown, config: Config | null): string => {
  if (!(error instanceof Error)) return String(error)
  const sentences = explain(error, config)
  if (!sentences) return error.stack ?? error.message
  const details = error instanceof StartError ? error.details : []
  const line = `Cannot start: ${sentences.en}. 无法启动：${sentences.zh}。`
  return [line, ...details.map((detail) => `  ${detail}`)].join('\n')
}
