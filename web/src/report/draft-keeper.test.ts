import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReportContent } from '../api/report-queries.ts'
import { ApiProblem, OfflineError } from '../api/request.ts'
import type { Backup } from './draft-backup.ts'
import { makeDraftKeeper, pauseMs } from './draft-keeper.ts'
import type { Typed } from './typed-answer.ts'

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

const history = [{ period: '2023-Q3', value: 21.6 }]

const answerOf = (changes: Partial<ReportContent>): ReportContent => ({
  outcome: 'value',
  value: null,
  numerator: null,
  denominator: null,
  note: null,
  ...changes,
})

const stored = (version: number, changes: Partial<ReportContent> = {}) => ({
  ...answerOf(changes),
  version,
  updatedAt: `2024-01-09T06:3${version}:00.000Z`,
  indicator,
  history,
  evidence: [],
})

const typed: Typed = { outcome: 'value', value: '', numerator: '', denominator: '', note: '' }

const backupOf = (changes: Partial<Backup>): Backup => ({
  ...typed,
  version: 0,
  isSaved: false,
  ...changes,
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
      return stored(content.version + 1, content)
    },
  }
}

const start = (backup: Backup | null = null) => {
  const server = makeServer()
  const kept: (Backup | null)[] = []
  const keep = (one: Backup | null) => void kept.push(one)
  const keeper = makeDraftKeeper({ report: stored(0), backup, send: server.send, keep })
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
    expect(server.sent).toEqual([{ ...answerOf({ value: 26.4 }), version: 0 }])
    expect(keeper.read()).toMatchObject({ phase: 'settled', version: 1 })
  })

  it('what is typed during a save is sent after it, on the new version', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '26.4' })
    const saving = keeper.flush()
    keeper.type({ note: '验收' })
    await saving
    await wait(pauseMs)
    expect(server.sent.at(-1)).toEqual({
      ...answerOf({ value: 26.4, note: '验收' }),
      version: 1,
    })
  })

  it('a value that cannot be one stays here', async () => {
    const { server, keeper, kept } = start()
    keeper.type({ value: '126.4' })
    await wait(pauseMs)
    expect(server.sent).toEqual([])
    expect(await keeper.flush()).toBe(false)
    expect(kept.at(-1)).toEqual(backupOf({ value: '126.4' }))
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
    await keeper.keepMine(stored(4, { value: 27 }))
    expect(server.sent).toEqual([{ ...answerOf({ value: 26.4 }), version: 4 }])
  })

  it('taking theirs shows the newest version and sends nothing', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '26.4' })
    keeper.meetConflict(conflict())
    keeper.takeTheirs(stored(4, { value: 27, note: '验收' }))
    await wait(pauseMs)
    expect(keeper.read()).toMatchObject({ typed: { value: '27', note: '验收' }, phase: 'settled' })
    expect(server.sent).toEqual([])
  })
})

describe('kinds of answer', () => {
  it('what was typed as a value is there again after another kind was tried', async () => {
    const { server, keeper } = start()
    keeper.type({ value: '26.4' })
    keeper.type({ outcome: 'no_data', note: '平台改版' })
    await keeper.flush()
    keeper.type({ outcome: 'value' })
    expect(keeper.read().typed.value).toBe('26.4')
    await keeper.flush()
    expect(server.sent).toEqual([
      { ...answerOf({ outcome: 'no_data', note: '平台改版' }), version: 0 },
      { ...answerOf({ value: 26.4, note: '平台改版' }), version: 1 },
    ])
  })

  it('a fraction is sent with the ratio that follows from it', async () => {
    const { server, keeper } = start()
    keeper.type({ numerator: '255.6' })
    keeper.type({ denominator: '968' })
    await keeper.flush()
    const answer = answerOf({ value: 26.405, numerator: 255.6, denominator: 968 })
    expect(server.sent).toEqual([{ ...answer, version: 0 }])
  })

  it('“no change” is sent with the value that it repeats', async () => {
    const { server, keeper } = start()
    keeper.type({ outcome: 'no_change' })
    await keeper.flush()
    expect(server.sent).toEqual([
      { ...answerOf({ outcome: 'no_change', value: 21.6 }), version: 0 },
    ])
    expect(keeper.read().phase).toBe('settled')
  })

  it('what has no place on the server stays in the browser', async () => {
    const { keeper, kept } = start()
    keeper.type({ value: '26.4', outcome: 'no_data' })
    await keeper.flush()
    const left = backupOf({ version: 1, isSaved: true, outcome: 'no_data', value: '26.4' })
    expect(kept.at(-1)).toEqual(left)
  })
})

describe('after a reload', () => {
  const reload = (report: ReturnType<typeof stored>, backup: Backup) => {
    const server = makeServer()
    return makeDraftKeeper({ report, backup, send: server.send, keep: () => undefined })
  }
  const left = backupOf({ version: 1, isSaved: true, outcome: 'no_data', value: '26.4' })

  it('what has no place on the server is back beside what has', () => {
    const keeper = reload(stored(1, { outcome: 'no_data' }), left)
    expect(keeper.read()).toMatchObject({ typed: { value: '26.4' }, phase: 'settled', version: 1 })
  })

  it('it is dropped when the answer was changed elsewhere since', () => {
    const keeper = reload(stored(2, { value: 30 }), left)
    expect(keeper.read()).toMatchObject({ typed: { ...typed, value: '30' }, phase: 'settled' })
  })

  it('what the server took just before is saved, not a conflict', () => {
    const keeper = reload(stored(1, { value: 26.4 }), backupOf({ value: '26.4' }))
    expect(keeper.read()).toMatchObject({ phase: 'settled', version: 1 })
  })

  it('what the server took just before is not kept any longer', () => {
    const kept: (Backup | null)[] = []
    const { send } = makeServer()
    const [report, backup] = [stored(1, { value: 26.4 }), backupOf({ value: '26.4' })]
    makeDraftKeeper({ report, backup, send, keep: (one) => kept.push(one) })
    expect(kept.at(-1)).toBeNull()
  })

  it('a conflict with what one has saved oneself ends by itself, with other words it does not', () => {
    const { keeper } = start(backupOf({ value: '26.4' }))
    keeper.meetConflict(conflict())
    keeper.settleAlike(stored(1, { value: 30 }))
    expect(keeper.read().phase).toBe('conflict')
    keeper.settleAlike(stored(1, { value: 26.4 }))
    expect(keeper.read()).toMatchObject({ phase: 'settled', version: 1 })
  })

  it('what was never saved is back', () => {
    const { keeper } = start(backupOf({ value: '26.4', note: '验' }))
    expect(keeper.read()).toMatchObject({ typed: { value: '26.4', note: '验' }, phase: 'waiting' })
  })
})

describe('a newer version from elsewhere', () => {
  it('is shown while nothing is typed here', () => {
    const { keeper } = start()
    keeper.adopt(stored(3, { value: 30 }))
    expect(keeper.read()).toMatchObject({ typed: { value: '30' }, version: 3 })
  })
  it('never replaces what is typed here', () => {
    const { keeper } = start()
    keeper.type({ value: '26.4' })
    keeper.adopt(stored(3, { value: 30 }))
    expect(keeper.read()).toMatchObject({ typed: { value: '26.4' }, version: 0 })
  })
})
