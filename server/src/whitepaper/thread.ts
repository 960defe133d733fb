import { enableCompileCache, flushCompileCache, getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { parentPort, Worker, type WorkerOptions, workerData } from 'node:worker_threads'

type ThreadData<Work> = {
  work: Work
  /** Where code lies compiled, which loads twice as fast; null for nowhere. */
  cacheFolder: string | null
}

export type ThreadLimits = {
  /** Ends the thread at once; never unless it is given. */
  end?: AbortSignal
  /** Of what is computed with, without pictures and fonts. */
  heapMegabytes: number
}

/** Little, so that what is thrown away is collected soon: that takes less memory. */
const youngMegabytes = 24

/** Where this process keeps the code that it has compiled; null where it keeps none. */
const compileCacheFolder = (): string | null => {
  const folder = getCompileCacheDir()
  return folder ? dirname(folder) : null
}

const startThread = (entry: URL, work: unknown, heapMegabytes: number): Worker => {
  const data: ThreadData<unknown> = { work, cacheFolder: compileCacheFolder() }
  const options: WorkerOptions = {
    workerData: data,
    // Whatever this process was started with is not for a piece of work: `--eval` would refuse it.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: heapMegabytes,
      maxYoungGenerationSizeMb: youngMegabytes,
    },
  }
  return new Worker(entry, options)
}

/**
 * Has a piece of work done in a thread of its own, whose memory is free again afterwards.
 * @param entry a module that calls `answerInThread`
 * @throws Error when that fails or runs out of memory; the reason of `end` when it was ended
 */
export const askThread = <Work, Answer>(
  entry: URL,
  work: Work,
  { end, heapMegabytes }: ThreadLimits,
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    end?.throwIfAborted()
    const thread = startThread(entry, work, heapMegabytes)
    const terminate = (): void => void thread.terminate()
    end?.addEventListener('abort', terminate)
    let answer: { made: Answer } | null = null
    thread.on('message', (made: Answer) => {
      answer = { made }
    })
    thread.on('error', reject)
    thread.on('exit', (code) => {
      end?.removeEventListener('abort', terminate)
      if (end?.aborted) reject(end.reason)
      else if (answer) resolve(answer.made)
      else reject(new Error(`a thread ended with ${code} and no answer`))
    })
  })

/** In the thread: does the work that was asked for and posts what came of it. */
export const answerInThread = async <Work>(make: (work: Work) => Promise<unknown>) => {
  const { work, cacheFolder }: ThreadData<Work> = workerData
  if (cacheFolder) enableCompileCache(cacheFolder)
  parentPort?.postMessage(await make(work))
  if (cacheFolder) flushCompileCache()
}
