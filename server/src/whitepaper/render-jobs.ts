import { type ProblemCode, RuleError } from '@yardstick/shared/basics/problem.ts'
import { type EditionBuild, editionFileKinds } from '@yardstick/shared/whitepaper/schema.ts'
import pLimit from 'p-limit'
import type { RenderOrder } from './render-files.ts'
import { type RenderedFiles, renderFiles } from './render-files.ts'

/** The making of the files of editions; nothing of it outlives a restart. */
export type RenderJobs = {
  /**
   * Begins to make the files of an edition; while they are being made already, that goes on.
   * @param keep stores the files: only then are they counted as made
   */
  start: (
    editionId: number,
    order: RenderOrder,
    keep: (files: RenderedFiles) => Promise<void>,
  ) => EditionBuild
  /** What became of the last order for an edition; undefined when there was none. */
  find: (editionId: number) => EditionBuild | undefined
  /**
   * Stores nothing and makes no further file. Nothing happens where nothing is being made, or all is
   * made and only being stored.
   */
  cancel: (editionId: number) => EditionBuild | undefined
  /** Ends all of them at once; resolves when none is at work any more. */
  close: () => Promise<void>
}

export type RenderJobOptions = {
  /** Told why a job failed, unless a rule refused what was made. */
  onError: (error: unknown) => void
  /** Jobs at work at once; the others wait for their turn. */
  atOnce?: number
  /** How long one job may take. */
  patienceMs?: number
  /** Of what one file is computed with, without pictures and fonts. */
  heapMegabytes?: number
  /** How the files are made; in a thread unless a test takes a cheaper way. */
  render?: typeof renderFiles
}

type Job = {
  build: EditionBuild
  /** Null once the files are made: what is being stored is no longer ended. */
  controller: AbortController | null
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'TimeoutError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'))

const problemOf = (error: unknown): ProblemCode => {
  if (error instanceof RuleError) return error.code
  return isTooMuch(error) ? 'build-too-large' : 'build-failed'
}

const begun: EditionBuild = {
  state: 'running',
  done: 0,
  all: editionFileKinds.length,
  step: null,
  problem: null,
}

export const openRenderJobs = ({
  onError,
  atOnce = 2,
  patienceMs = 180_000,
  heapMegabytes = 160,
  render = renderFiles,
}: RenderJobOptions): RenderJobs => {
  const jobs = new Map<number, Job>()
  const atWork = new Set<Promise<void>>()
  const closing = new AbortController()
  const limit = pLimit(atOnce)

  const become = (job: Job, change: Partial<EditionBuild>): void => {
    if (job.build.state === 'running') job.build = { ...job.build, ...change }
  }

  const run = async (
    job: Job,
    order: RenderOrder,
    keep: (files: RenderedFiles) => Promise<void>,
  ): Promise<void> => {
    const { controller } = job
    if (!controller || controller.signal.aborted) return
    try {
      const files = await render(order, {
        signal: controller.signal,
        end: AbortSignal.any([closing.signal, AbortSignal.timeout(patienceMs)]),
        onBegun: (step, done) => become(job, { step, done }),
        heapMegabytes,
      })
      job.controller = null
      await keep(files)
      become(job, { state: 'done', done: editionFileKinds.length, step: null })
    } catch (error) {
      if (controller.signal.aborted) return
      become(job, { state: 'failed', step: null, problem: problemOf(error) })
      if (!(error instanceof RuleError)) onError(error)
    }
  }

  const cancel = (job: Job): void => {
    if (!job.controller) return
    become(job, { state: 'cancelled', step: null })
    job.controller.abort()
  }

  return {
    start: (editionId, order, keep) => {
      const present = jobs.get(editionId)
      if (present?.build.state === 'running') return present.build
      const job: Job = { build: begun, controller: new AbortController() }
      const work = limit(() => run(job, order, keep))
      atWork.add(work)
      void work.finally(() => atWork.delete(work))
      jobs.set(editionId, job)
      return job.build
    },
    find: (editionId) => jobs.get(editionId)?.build,
    cancel: (editionId) => {
      const job = jobs.get(editionId)
      if (job) cancel(job)
      return job?.build
    },
    close: async () => {
      for (const job of jobs.values()) cancel(job)
      closing.abort()
      await Promise.all(atWork)
    },
  }
}
