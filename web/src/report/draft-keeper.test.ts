import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportContent } from '../api/report-queries.ts'
import { ApiProblem, OfflineError } from '../api/request.ts'
import type { Backup } from './draft-backup.ts'
import { makeDraftKeeper, pauseMs } from './draft-keeper.ts'

const indicator = {
  code: 'I08',
  no: 8,
  name: '智慧路灯道路覆盖率',
  nameEn: 'Smart street lights',
  unit: '%',
  unitEn: '%',
  decimals: 1,
  measure: 'ratio' as const,
  kind: 'expected' as const,
  growsOnly: false,
  targets: [],
  note: null,
  noteEn: null,
}

const stored = (version: number, value: number | null, note: string | null = null) => ({
  version,
  value,
  note,
  updatedAt: `2024-01-09T06:3${version}:00.000Z`,
  indicator,
})

const conflict = () =>
  new ApiProblem({
    type: '',
    title: '',
    status: 409,
    detail: '',
    code: 'report-version-conflict',
    requestId: '',
    facts: {},
    errors: [],
  })

/** A server that keeps what it is sent, and can be made to refuse. */
const makeServer = () => {
  const sent: (ReportContent & { version: number })[] = []
  let refusal: Error | null = null
  return {
    sent,
    refuseWith: (error: Error | null) => {
      refusal = error
    },
    send: async (content: ReportContent & { version: number }) => {
      sent.push(content)
      await Promise.resolve()
      if (refusal) throw refusal
      return stored(content.version + 1, content.value, content.note)
    },
  }
}

const start = (backup: Backup | null = null) => {
  const server = makeServer()
  const kept: (Backup | null)[] = []
  const keep = (one: Backup | null) => void kept.push(one)
  const keeper = makeDraftKeeper({ report: stored(0, null), backup, send: server.send, keep })
  return { server, keeper, kept }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('saving while one types', () => {
  it('waits for a pause, then sends once', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '2' })
    await wait(pauseMs - 1)
    keeper.type({ value: '26.4' })
    await wait(pauseMs)
    expect(server.sent).toEqual([{ value: 26.4, note: null, version: 0 }])
    expect(keeper.read()).toMatchObject({ phase: 'settled', version: 1 })
  })

  it('what is typed during a save is sent after it, on the new version', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '26.4' })
    const saving = keeper.flush()
    keeper.type({ note: '验收' })
    await saving
    await wait(pauseMs)
    expect(server.sent.at(-1)).toEqual({ value: 26.4, note: '验收', version: 1 })
  })

  it('a value that cannot be one stays here', async () => {
    const { server, keeper, kept } = start()
    keeper.type({ value: '126.4' })
    await wait(pauseMs)
    expect(server.sent).toEqual([])
    expect(await keeper.flush()).toBe(false)
    expect(kept.at(-1)).toEqual({ version: 0, value: '126.4', note: '' })
  })

  it('the copy in the browser goes when the server has it', async () => {
    const { keeper, kept } = start()
    keeper.type({ value: '26.4' })
    await keeper.flush()
    expect(kept.at(-1)).toBeNull()
  })

  it('leaving the form saves at once', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '26.4' })
    keeper.leave()
    await wait(0)
    expect(server.sent).toHaveLength(1)
  })
})

describe('when saving fails', () => {
  it('a lost connection is tried again by itself', async () => {
    const { server, keeper, kept } = start()
    server.refuseWith(new OfflineError())
    keeper.type({ value: '26.4' })
    await wait(pauseMs)
    expect(keeper.read().phase).toBe('failed')
    expect(kept.at(-1)).not.toBeNull()
    server.refuseWith(null)
    await wait(10_000)
    expect(keeper.read().phase).toBe('settled')
  })

  it('a conflict is left to the person, and nothing is sent meanwhile', async () => {
    const { server, keeper } = start()
    server.refuseWith(conflict())
    keeper.type({ value: '26.4' })
    await wait(pauseMs)
    keeper.type({ value: '26.5' })
    await wait(pauseMs)
    expect(keeper.read().phase).toBe('conflict')
    expect(server.sent).toHaveLength(1)
  })

  it('keeping mine saves it over the newest version', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '26.4' })
    keeper.meetConflict(conflict())
    await keeper.keepMine(stored(4, 27))
    expect(server.sent).toEqual([{ value: 26.4, note: null, version: 4 }])
  })

  it('taking theirs shows the newest version and sends nothing', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '26.4' })
    keeper.meetConflict(conflict())
    keeper.takeTheirs(stored(4, 27, '验收'))
    await wait(pauseMs)
    expect(keeper.read()).toMatchObject({ typed: { value: '27', note: '验收' }, phase: 'settled' })
    expect(server.sent).toEqual([])
  })
})

describe('after a reload', () => {
  it('what was never saved is back', () => {
    const { keeper } = start({ version: 0, value: '26.4', note: '验' })
    expect(keeper.read()).toMatchObject({ typed: { value: '26.4', note: '验' }, phase: 'waiting' })
  })
})

describe('a newer version from elsewhere', () => {
  it('is shown while nothing is typed here', () => {
    const { keeper } = start()
    keeper.adopt(stored(3, 30))
    expect(keeper.read()).toMatchObject({ typed: { value: '30' }, version: 3 })
  })
  it('never replaces what is typed here', () => {
    const { keeper } = start()
    keeper.type({ value: '26.4' })
    keeper.adopt(stored(3, 30))
    expect(keeper.read()).toMatchObject({ typed: { value: '26.4' }, version: 0 })
  })
})
