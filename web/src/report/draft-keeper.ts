import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { ReportContent } from '../api/report-queries.ts'
import { ApiProblem, OfflineError } from '../api/request.ts'
import type { Backup } from './draft-backup.ts'
import { hasLeftovers, readAnswer, type Typed, typedOf } from './typed-answer.ts'

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

type Stored = Pick<
  Report,
  | 'version'
  | 'outcome'
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'note'
  | 'updatedAt'
  | 'indicator'
  | 'history'
  | 'evidence'
>

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

/** The same answer; a value that is repeated or computed is the server's to find. */
const isSame = (content: ReportContent, stored: Stored): boolean =>
  content.outcome === (stored.outcome ?? 'value') &&
  content.note === stored.note &&
  content.numerator === stored.numerator &&
  content.denominator === stored.denominator &&
  (content.outcome === 'no_change' || content.value === stored.value)

/** What is left over of an answer that was changed elsewhere since belongs to nothing any more. */
const usableBackup = (backup: Backup | null, { version }: Stored): Backup | null =>
  backup?.isSaved && backup.version !== version ? null : backup

const typedIn = ({ version: _version, isSaved: _isSaved, ...typed }: Backup): Typed => typed

const isConflict = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  ['report-version-conflict', 'report-state-refused'].includes(error.problem.code)

/**
 * Holds what is typed into one report and brings it to the server: after a pause, one save at a time,
 * again when the connection was lost, and never over what somebody else has saved meanwhile.
 */
export const makeDraftKeeper = ({ report, backup, send, keep }: Options) => {
  let base = report
  const kept = usableBackup(backup, report)
  let draft: Draft = {
    typed: kept ? typedIn(kept) : typedOf(report),
    phase: 'settled',
    error: null,
    version: kept?.version ?? report.version,
    savedAt: report.version > 0 ? report.updatedAt : null,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const set = (changes: Partial<Draft>): void => {
    draft = { ...draft, ...changes }
    for (const notify of listeners) notify()
  }

  /** Null when what is typed cannot be an answer. */
  const content = (): ReportContent | null => {
    const { entry, isSound } = readAnswer(draft.typed, base)
    return isSound ? entry : null
  }

  const isDirty = (): boolean => {
    const now = content()
    return now === null || !isSame(now, base)
  }

  const remember = (): void => {
    const isSaved = !isDirty()
    const isWhole = isSaved && !hasLeftovers(draft.typed, typedOf(base))
    keep(isWhole ? null : { version: draft.version, isSaved, ...draft.typed })
  }

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

  // A save may have reached the server just before the reload.
  if (isDirty()) draft = { ...draft, phase: 'waiting' }
  else draft = { ...draft, version: report.version }

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
      const answer = content()
      const typed = answer && isSame(answer, newest) ? draft.typed : typedOf(newest)
      base = newest
      const { version, updatedAt } = newest
      set({ typed, version, savedAt: updatedAt })
      remember()
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
