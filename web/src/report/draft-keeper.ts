import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import type { ReportContent } from '../api/report-queries.ts'
import { ApiProblem } from '../api/request.ts'
import { makeSaver, makeShown, type SavePhase } from '../ui/saver.ts'
import type { Backup } from './draft-backup.ts'
import { hasLeftovers, readAnswer, type Typed, typedOf } from './typed-answer.ts'

export type Draft = {
  typed: Typed
  phase: SavePhase
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

/** Holds what is typed into one report and brings it to the server. */
export const makeDraftKeeper = ({ report, backup, send, keep }: Options) => {
  let base = report
  const kept = usableBackup(backup, report)
  const { read, set, subscribe } = makeShown<Draft>({
    typed: kept ? typedIn(kept) : typedOf(report),
    phase: 'settled',
    error: null,
    version: kept?.version ?? report.version,
    savedAt: report.version > 0 ? report.updatedAt : null,
  })

  /** Null when what is typed cannot be an answer. */
  const content = (): ReportContent | null => {
    const { entry, isSound } = readAnswer(read().typed, base)
    return isSound ? entry : null
  }

  const isDirty = (): boolean => {
    const now = content()
    return now === null || !isSame(now, base)
  }

  const remember = (): void => {
    const { typed, version } = read()
    const isSaved = !isDirty()
    const isWhole = isSaved && !hasLeftovers(typed, typedOf(base))
    keep(isWhole ? null : { version, isSaved, ...typed })
  }

  const saver = makeSaver({
    pauseMs,
    phase: () => read().phase,
    show: set,
    isDirty,
    maySend: () => content() !== null,
    send: async () => {
      const wanted = content()
      if (!wanted) return
      base = await send({ ...wanted, version: read().version })
      set({ version: base.version, savedAt: base.updatedAt })
    },
    remember,
    isConflict,
  })

  // A save may have reached the server just before the reload.
  if (isDirty()) set({ phase: 'waiting' })
  else {
    set({ version: report.version })
    remember()
  }

  const takeTheirs = (newest: Stored): void => {
    base = newest
    const { version, updatedAt } = newest
    set({ typed: typedOf(newest), version, savedAt: updatedAt, phase: 'settled', error: null })
    keep(null)
  }

  return {
    read,
    subscribe,
    flush: saver.flush,
    leave: saver.leave,
    type: (changes: Partial<Typed>): void => {
      set({ typed: { ...read().typed, ...changes } })
      saver.typed()
    },
    /** Takes over what was changed elsewhere, unless something is typed here. */
    adopt: (newest: Stored): void => {
      const { typed, version } = read()
      if (newest.version <= version || saver.isRunning() || isDirty()) return
      const answer = content()
      base = newest
      set({
        typed: answer && isSame(answer, newest) ? typed : typedOf(newest),
        version: newest.version,
        savedAt: newest.updatedAt,
      })
      remember()
    },
    /** Somebody else's version was met on another way than saving. */
    meetConflict: (error: unknown): void => set({ phase: 'conflict', error }),
    /** Ends a conflict with what is typed here. */
    keepMine: (newest: Stored): Promise<boolean> => {
      base = newest
      set({ version: newest.version, phase: 'waiting', error: null })
      remember()
      return saver.flush()
    },
    /** Ends a conflict with what the server has. */
    takeTheirs,
    /** Ends a conflict that is none: a save of this very answer was on its way as the page closed. */
    settleAlike: (newest: Stored): void => {
      const answer = content()
      if (answer && isSame(answer, newest)) takeTheirs(newest)
    },
  }
}
