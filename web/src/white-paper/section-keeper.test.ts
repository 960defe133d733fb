import type { Narrative } from '@yardstick/shared/whitepaper/narrative.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, OfflineError } from '../api/request.ts'
import type { SectionBackup } from './section-backup.ts'
import { makeSectionKeeper, pauseMs } from './section-keeper.ts'

const saying = (text: string): Narrative => ({
  replacesAutomatic: false,
  blocks: [{ kind: 'paragraph', text }],
})

const section = { version: 3, narrative: saying('旧'), savedAt: '2024-03-01T02:00:00.000Z' }

const conflict = () =>
  new ApiProblem({
    type: '/data/problems#changed-meanwhile',
    title: 'changed-meanwhile',
    status: 409,
    detail: '',
    code: 'changed-meanwhile',
    requestId: '1',
    facts: {},
    errors: [],
  })

const begin = (backup: SectionBackup | null = null) => {
  const kept: (SectionBackup | null)[] = []
  const send = vi.fn(async ({ version, narrative }: { version: number; narrative: Narrative }) => ({
    version: version + 1,
    narrative,
    savedAt: '2024-03-01T03:00:00.000Z',
  }))
  const keeper = makeSectionKeeper({ section, backup, send, keep: (one) => kept.push(one) })
  return { keeper, send, kept }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('what is written in a section', () => {
  it('is saved once after a pause, on the version it was written on', async () => {
    const { keeper, send, kept } = begin()
    keeper.write({ blocks: saying('新').blocks })
    keeper.write({ blocks: saying('新的').blocks })
    expect(keeper.read().phase).toBe('waiting')
    expect(kept.at(-1)).toEqual({ version: 3, narrative: saying('新的') })
    await vi.advanceTimersByTimeAsync(pauseMs)
    expect(send.mock.calls).toEqual([[{ version: 3, narrative: saying('新的') }]])
    expect(keeper.read()).toMatchObject({ phase: 'settled', savedAt: '2024-03-01T03:00:00.000Z' })
    expect(kept.at(-1)).toBeNull()
  })

  it('is not sent when it is what the server has', async () => {
    const { keeper, send } = begin()
    keeper.write(saying('旧'))
    await vi.advanceTimersByTimeAsync(pauseMs)
    expect(send).not.toHaveBeenCalled()
  })

  it('is tried again when the connection was lost, and kept here meanwhile', async () => {
    const { keeper, send, kept } = begin()
    send.mockRejectedValueOnce(new OfflineError('/'))
    keeper.write(saying('新'))
    await vi.advanceTimersByTimeAsync(pauseMs)
    expect(keeper.read().phase).toBe('failed')
    expect(kept.at(-1)).not.toBeNull()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(keeper.read().phase).toBe('settled')
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('survives a reload and is saved then', async () => {
    const { keeper, send } = begin({ version: 3, narrative: saying('未存') })
    expect(keeper.read()).toMatchObject({ narrative: saying('未存'), phase: 'waiting' })
    await keeper.flush()
    expect(send).toHaveBeenCalledWith({ version: 3, narrative: saying('未存') })
  })

  it('that reached the server just before the reload is no conflict', async () => {
    const { keeper, send } = begin({ version: 2, narrative: saying('旧') })
    expect(keeper.read().phase).toBe('settled')
    expect(await keeper.flush()).toBe(true)
    expect(send).not.toHaveBeenCalled()
  })

  it('that reached the server just before the reload is not kept any longer', () => {
    const { kept } = begin({ version: 2, narrative: saying('旧') })
    expect(kept).toEqual([null])
  })

  it('longer than is allowed is kept here and not sent', async () => {
    const { keeper, send, kept } = begin()
    keeper.write(saying('长'.repeat(20_001)))
    await vi.advanceTimersByTimeAsync(pauseMs)
    expect(keeper.read().isTooLong).toBe(true)
    expect(send).not.toHaveBeenCalled()
    expect(kept.at(-1)).not.toBeNull()
  })
})

describe('when somebody else was quicker', () => {
  const theirs = { version: 4, narrative: saying('他人'), savedAt: '2024-03-01T02:30:00.000Z' }
  const meet = async () => {
    const begun = begin()
    begun.send.mockRejectedValueOnce(conflict())
    begun.keeper.write(saying('我'))
    await vi.advanceTimersByTimeAsync(pauseMs)
    return begun
  }

  it('nothing is written over it', async () => {
    const { keeper, send } = await meet()
    expect(keeper.read().phase).toBe('conflict')
    keeper.write(saying('我又写'))
    await vi.advanceTimersByTimeAsync(pauseMs)
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('one’s own text can be kept, on top of theirs', async () => {
    const { keeper, send } = await meet()
    expect(await keeper.keepMine(theirs)).toBe(true)
    expect(send).toHaveBeenLastCalledWith({ version: 4, narrative: saying('我') })
  })

  it('theirs can be taken, and the editor begins anew with it', async () => {
    const { keeper, kept } = await meet()
    keeper.takeTheirs(theirs)
    expect(keeper.read()).toMatchObject({
      narrative: saying('他人'),
      phase: 'settled',
      epoch: 1,
    })
    expect(kept.at(-1)).toBeNull()
  })

  it('theirs is taken over by itself where nothing was written', () => {
    const { keeper } = begin()
    keeper.adopt(theirs)
    expect(keeper.read().narrative).toEqual(saying('他人'))
    keeper.write(saying('我'))
    keeper.adopt({ ...theirs, version: 5, narrative: saying('又改') })
    expect(keeper.read().narrative).toEqual(saying('我'))
  })
})
