import { setTimeout } from 'node:timers/promises'
import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { renderQuickly } from '../../test/render-quickly.ts'
import { makeAnnex } from './make-annex.ts'
import { makePackage } from './make-package.ts'
import { type RenderedFiles, type RenderOrder, renderFiles } from './render-files.ts'
import { openRenderJobs, type RenderJobOptions, type RenderJobs } from './render-jobs.ts'

const order: RenderOrder = {
  data: sampleEdition,
  narratives: {},
  revision: 1,
  correctionNote: null,
}

let jobs: RenderJobs

afterEach(() => jobs.close())

const open = (options: Partial<RenderJobOptions> = {}) => {
  const onError = vi.fn<(error: unknown) => void>()
  const kept = vi.fn<(files: RenderedFiles) => Promise<void>>(async () => undefined)
  jobs = openRenderJobs({ onError, ...options })
  return { onError, kept }
}

/** Waits until the order of an edition is at rest. */
const settled = async (edition: number) => {
  while (jobs.find(edition)?.state === 'running') await setTimeout(10)
  return jobs.find(edition)
}

/** Real files take seconds, more on a busy machine. */
const patience = { timeout: 90_000 }

test('an order makes every file, once, and says which one it is at', patience, async () => {
  const { onError, kept } = open()
  expect(jobs.find(7)).toBeUndefined()
  const begun = { state: 'running', done: 0, all: 4, step: null, problem: null }
  expect(jobs.start(7, order, kept)).toEqual(begun)
  expect(jobs.start(7, order, kept)).toMatchObject({ state: 'running' })
  const steps = new Set<string>()
  while (jobs.find(7)?.state === 'running') {
    steps.add(`${jobs.find(7)?.done} ${jobs.find(7)?.step}`)
    await setTimeout(2)
  }
  const all = ['0 null', '0 docx', '1 pdf', '2 xlsx', '3 package']
  expect(all.filter((step) => !steps.has(step))).toEqual([])
  expect(jobs.find(7)).toEqual({ state: 'done', done: 4, all: 4, step: null, problem: null })
  expect(onError).not.toHaveBeenCalled()
  expect(kept).toHaveBeenCalledOnce()
  const [files] = kept.mock.calls[0] ?? []
  expect([...(files?.keys() ?? [])]).toEqual(['docx', 'pdf', 'xlsx', 'package'])
  const same = (kind: 'xlsx' | 'package', bytes: Buffer) =>
    expect(bytes.equals(files?.get(kind) ?? new Uint8Array())).toBe(true)
  same('xlsx', await makeAnnex(sampleEdition, order))
  same('package', await makePackage(sampleEdition, order))
})

test('a cancelled order stores nothing and may be given again', async () => {
  const { onError, kept } = open()
  jobs.start(7, order, kept)
  while (!jobs.find(7)?.step) await setTimeout(2)
  expect(jobs.cancel(7)).toMatchObject({ state: 'cancelled', step: null })
  expect(jobs.start(7, order, kept)).toMatchObject({ state: 'running', done: 0 })
  jobs.cancel(7)
  await jobs.close()
  expect(kept).not.toHaveBeenCalled()
  expect(onError).not.toHaveBeenCalled()
})

test(
  'once it is cancelled, the file at work ends and no further one begins',
  patience,
  async () => {
    open()
    const cancelled = new AbortController()
    const begun: string[] = []
    const making = renderFiles(order, {
      signal: cancelled.signal,
      end: new AbortController().signal,
      heapMegabytes: 160,
      onBegun: (kind) => {
        begun.push(kind)
        cancelled.abort()
      },
    })
    await expect(making).rejects.toThrow(/abort/)
    expect(begun).toEqual(['docx'])
  },
)

test('so many orders are at work at once, and the next waits for its turn', async () => {
  const { kept } = open({ atOnce: 1, render: renderQuickly })
  jobs.start(1, order, kept)
  jobs.start(2, order, kept)
  jobs.start(3, order, kept)
  expect(jobs.cancel(3)).toMatchObject({ state: 'cancelled' })
  while (jobs.find(1)?.state === 'running') {
    expect(jobs.find(2)).toMatchObject({ state: 'running', step: null })
    await setTimeout(10)
  }
  expect(await settled(2)).toMatchObject({ state: 'done' })
  expect(kept).toHaveBeenCalledTimes(2)
})

test.each([
  ['takes too long', { patienceMs: 20 }, /timeout/],
  ['needs too much memory', { heapMegabytes: 4 }, /memory/],
])('an order that %s fails, and nothing else does', async (_, options, reason) => {
  const { onError, kept } = open(options)
  jobs.start(7, order, kept)
  expect(await settled(7)).toEqual({
    state: 'failed',
    done: 0,
    all: 4,
    step: null,
    problem: 'build-too-large',
  })
  expect(kept).not.toHaveBeenCalled()
  expect(onError).toHaveBeenCalledWith(
    expect.objectContaining({ message: expect.stringMatching(reason) }),
  )
})

test('an order whose files cannot be stored has failed', async () => {
  const { onError } = open({ render: renderQuickly })
  const full = new Error('no space left on device')
  jobs.start(7, order, () => Promise.reject(full))
  expect(await settled(7)).toMatchObject({ state: 'failed', problem: 'build-failed' })
  expect(onError).toHaveBeenCalledWith(full)
})

test('an order whose files a rule refuses has failed by that rule, and is no fault', async () => {
  const { onError } = open({ render: renderQuickly })
  jobs.start(7, order, () => Promise.reject(new RuleError('changed-meanwhile')))
  expect(await settled(7)).toMatchObject({ state: 'failed', problem: 'changed-meanwhile' })
  expect(onError).not.toHaveBeenCalled()
})

test('closing ends what is at work and what waits', async () => {
  const { kept } = open({ atOnce: 1 })
  jobs.start(1, order, kept)
  jobs.start(2, order, kept)
  await jobs.close()
  expect([jobs.find(1)?.state, jobs.find(2)?.state]).toEqual(['cancelled', 'cancelled'])
  expect(jobs.cancel(5)).toBeUndefined()
  expect(kept).not.toHaveBeenCalled()
})
