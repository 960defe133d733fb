import { OfflineError } from '../api/request.ts'

/**
 * `waiting` until the pause in typing is long enough, `conflict` when somebody else was quicker,
 * `failed` when the server could not be reached or refused.
 */
export type SavePhase = 'settled' | 'waiting' | 'saving' | 'failed' | 'conflict'

type Options = {
  pauseMs: number
  phase: () => SavePhase
  /** `error` tells why the last save failed; null when it did not. */
  show: (change: { phase: SavePhase; error?: unknown }) => void
  isDirty: () => boolean
  /** Whether what is there can be sent at all. */
  maySend: () => boolean
  /** Brings it to the server and takes over the answer. */
  send: () => Promise<void>
  /** Keeps here what is not saved yet. */
  remember: () => void
  isConflict: (error: unknown) => boolean
}

export type Saver = ReturnType<typeof makeSaver>

const retryMs = 10_000

/**
 * Brings a draft to the server: after a pause, one save at a time, again when the connection was
 * lost, and never over what somebody else has saved meanwhile.
 */
export const makeSaver = (options: Options) => {
  const { pauseMs, phase, show, isDirty, maySend, send, remember, isConflict } = options
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null

  const schedule = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }

  /** Something was typed, or saved. */
  const settle = (): void => {
    remember()
    const isWaiting = isDirty()
    show({ phase: isWaiting ? 'waiting' : 'settled' })
    if (isWaiting && maySend()) schedule(pauseMs)
  }

  const attempt = async (): Promise<void> => {
    show({ phase: 'saving', error: null })
    try {
      await send()
      settle()
    } catch (error) {
      show({ phase: isConflict(error) ? 'conflict' : 'failed', error })
      if (error instanceof OfflineError) schedule(retryMs)
    }
  }

  /** Saves what is there now. @returns whether the server has all of it */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    while (running) await running
    if (!isDirty()) return true
    if (phase() === 'conflict' || !maySend()) return false
    running = attempt().finally(() => {
      running = null
    })
    await running
    return !isDirty()
  }

  return {
    flush,
    isRunning: (): boolean => running !== null,
    /** Something was typed: nothing is sent while a save or a choice is still open. */
    typed: (): void => {
      if (phase() === 'conflict' || phase() === 'saving') remember()
      else settle()
    },
    /** The form goes away: what is there is saved at once if it can be. */
    leave: (): void => {
      clearTimeout(timer)
      if (isDirty() && maySend() && !running) void flush()
    },
  }
}

/** What a form reads, and is told of when it changes. */
export const makeShown = <Value extends object>(first: Value) => {
  let value = first
  const listeners = new Set<() => void>()
  return {
    read: (): Value => value,
    set: (changes: Partial<Value>): void => {
      value = { ...value, ...changes }
      for (const notify of listeners) notify()
    },
    subscribe: (notify: () => void) => {
      listeners.add(notify)
      return () => {
        listeners.delete(notify)
      }
    },
  }
}
