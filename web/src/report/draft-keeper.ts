import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { ReportContent } from '../api/report-queries.ts'
import { ApiProblem, OfflineError } from '../api/request.ts'
import type { Backup } from './draft-backup.ts'
import { readTypedValue, typedFrom } from './typed-value.ts'

export type Typed = { value: string; note: string }

/**
 * `waiting` until the pause in typing is long enough, `conflict` when somebody else was quicker,
 * `failed` when the server could not be reached or refused.
 */
export type DraftPhase = 'settled' | 'waiting' | 'saving' | 'failed' | 'conflict'

export type Draft = {
  typed: Typed
  phase: DraftPhase
  /** Why the last save failed; null when it did not. */
  error: unknown
  /** The version that is being worked on. */
  version: number
  /** Null until something was saved. */
  savedAt: string | null
}

type Stored = Pick<Report, 'version' | 'value' | 'note' | 'updatedAt' | 'indicator'>

type Options = {
  report: Stored
  /** What was typed before a reload and never saved. */
  backup: Backup | null
  send: (content: ReportContent & { version: number }) => Promise<Stored>
  /** Remembers what is not saved yet; null when everything is. */
  keep: (backup: Backup | null) => void
}

export type DraftKeeper = ReturnType<typeof makeDraftKeeper>

export const pauseMs = 1500
const retryMs = 10_000

const typedOf = ({ value, note }: ReportContent): Typed => ({
  value: typedFrom(value),
  note: note ?? '',
})

const isConflict = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  ['report-version-conflict', 'report-state-refused'].includes(error.problem.code)

/**
 * Holds what is typed into one report and brings it to the server: after a pause, one save at a time,
 * again when the connection was lost, and never over what somebody else has saved meanwhile.
 */
export const makeDraftKeeper = ({ report, backup, send, keep }: Options) => {
  let base = report
  let draft: Draft = {
    typed: backup ?? typedOf(report),
    phase: backup ? 'waiting' : 'settled',
    error: null,
    version: backup?.version ?? report.version,
    savedAt: report.version > 0 ? report.updatedAt : null,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const set = (changes: Partial<Draft>): void => {
    draft = { ...draft, ...changes }
    for (const notify of listeners) notify()
  }

  /** Null when what is typed cannot be a value. */
  const content = (): ReportContent | null => {
    const read = readTypedValue(draft.typed.value, base.indicator)
    const note = draft.typed.note.trim() || null
    if (read.kind === 'fault') return null
    return { value: read.kind === 'value' ? read.value : null, note }
  }

  const isDirty = (): boolean => {
    const now = content()
    return now === null || now.value !== base.value || now.note !== base.note
  }

  const remember = (): void => keep(isDirty() ? { version: draft.version, ...draft.typed } : null)

  const schedule = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }

  const settle = (): void => {
    remember()
    set({ phase: isDirty() ? 'waiting' : 'settled' })
    if (draft.phase === 'waiting' && content()) schedule(pauseMs)
  }

  const attempt = async (wanted: ReportContent): Promise<void> => {
    set({ phase: 'saving', error: null })
    try {
      base = await send({ ...wanted, version: draft.version })
      set({ version: base.version, savedAt: base.updatedAt })
      settle()
    } catch (error) {
      set({ phase: isConflict(error) ? 'conflict' : 'failed', error })
      if (error instanceof OfflineError) schedule(retryMs)
    }
  }

  /** Saves what is typed now. @returns whether the server has all of it */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    while (running) await running
    if (!isDirty()) return true
    const wanted = content()
    if (!wanted || draft.phase === 'conflict') return false
    running = attempt(wanted).finally(() => {
      running = null
    })
    await running
    return !isDirty()
  }

  return {
    read: (): Draft => draft,
    subscribe: (notify: () => void) => {
      listeners.add(notify)
      return () => {
        listeners.delete(notify)
      }
    },
    type: (changes: Partial<Typed>): void => {
      set({ typed: { ...draft.typed, ...changes } })
      if (draft.phase === 'conflict' || draft.phase === 'saving') remember()
      else settle()
    },
    flush,
    /** Takes over what was changed elsewhere, unless something is typed here. */
    adopt: (newest: Stored): void => {
      if (newest.version <= draft.version || running || isDirty()) return
      base = newest
      const { version, updatedAt } = newest
      set({ typed: typedOf(newest), version, savedAt: updatedAt })
    },
    /** Somebody else's version was met on another way than saving. */
    meetConflict: (error: unknown): void => set({ phase: 'conflict', error }),
    /** Ends a conflict with what is typed here. */
    keepMine: (newest: Stored): Promise<boolean> => {
      base = newest
      set({ version: newest.version, phase: 'waiting', error: null })
      remember()
      return flush()
    },
    /** Ends a conflict with what the server has. */
    takeTheirs: (newest: Stored): void => {
      base = newest
      const { version, updatedAt } = newest
      set({ typed: typedOf(newest), version, savedAt: updatedAt, phase: 'settled', error: null })
      keep(null)
    },
    /** The form goes away: what is typed is saved at once if it can be. */
    leave: (): void => {
      clearTimeout(timer)
      if (isDirty() && content() && !running) void flush()
    },
  }
}
