import { type Narrative, narrativeSchema } from '@yardstick/shared/whitepaper/narrative.ts'
import type { EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { ApiProblem, OfflineError } from '../api/request.ts'
import type { SectionBackup } from './section-backup.ts'

/**
 * `waiting` until the pause in typing is long enough, `conflict` when somebody else was quicker,
 * `failed` when the server could not be reached or refused.
 */
export type SectionPhase = 'settled' | 'waiting' | 'saving' | 'failed' | 'conflict'

type Stored = Pick<EditionSection, 'version' | 'narrative' | 'savedAt'>

export type SectionDraft = {
  narrative: Narrative
  phase: SectionPhase
  /** Why the last save failed; null when it did not. */
  error: unknown
  /** Null until something was saved. */
  savedAt: string | null
  /** Longer than a section or a paragraph may be: it is not sent. */
  isTooLong: boolean
  /** Counts how often the text was put in from outside; the editor then begins anew. */
  epoch: number
}

type Options = {
  section: Stored
  /** What was written before a reload and never saved. */
  backup: SectionBackup | null
  send: (draft: { version: number; narrative: Narrative }) => Promise<Stored>
  /** Remembers what is not saved yet; null when everything is. */
  keep: (backup: SectionBackup | null) => void
}

export type SectionKeeper = ReturnType<typeof makeSectionKeeper>

export const pauseMs = 1200
const retryMs = 10_000

const blank: Narrative = { replacesAutomatic: false, blocks: [] }

const isSame = (one: Narrative, other: Narrative): boolean =>
  one.replacesAutomatic === other.replacesAutomatic &&
  one.blocks.length === other.blocks.length &&
  one.blocks.every((block, at) => {
    const beside = other.blocks[at]
    if (block.kind === 'list') {
      return (
        beside?.kind === 'list' &&
        block.ordered === beside.ordered &&
        JSON.stringify(block.items) === JSON.stringify(beside.items)
      )
    }
    if (beside === undefined || beside.kind === 'list' || block.text !== beside.text) return false
    if (block.kind === 'heading') return beside.kind === 'heading' && block.level === beside.level
    return beside.kind === 'paragraph'
  })

const isConflict = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'changed-meanwhile'

/**
 * Holds what is written in one section and brings it to the server: after a pause, one save at a
 * time, again when the connection was lost, and never over what somebody else has saved meanwhile.
 */
export const makeSectionKeeper = ({ section, backup, send, keep }: Options) => {
  // A save may have reached the server just before the reload.
  const kept = backup && !isSame(backup.narrative, section.narrative ?? blank) ? backup : null
  let base = section
  let version = kept?.version ?? section.version
  let draft: SectionDraft = {
    narrative: kept?.narrative ?? section.narrative ?? blank,
    phase: kept ? 'waiting' : 'settled',
    error: null,
    savedAt: section.savedAt,
    isTooLong: false,
    epoch: 0,
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  const listeners = new Set<() => void>()

  const set = (changes: Partial<SectionDraft>): void => {
    draft = { ...draft, ...changes }
    for (const notify of listeners) notify()
  }

  const isDirty = (): boolean =>
    version !== base.version || !isSame(draft.narrative, base.narrative ?? blank)

  const remember = (): void => keep(isDirty() ? { version, narrative: draft.narrative } : null)

  const schedule = (delay: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), delay)
  }

  const settle = (): void => {
    remember()
    const isWaiting = isDirty()
    set({ phase: isWaiting ? 'waiting' : 'settled' })
    if (isWaiting) schedule(pauseMs)
  }

  const attempt = async (): Promise<void> => {
    set({ phase: 'saving', error: null })
    try {
      base = await send({ version, narrative: draft.narrative })
      version = base.version
      set({ savedAt: base.savedAt })
      settle()
    } catch (error) {
      set({ phase: isConflict(error) ? 'conflict' : 'failed', error })
      if (error instanceof OfflineError) schedule(retryMs)
    }
  }

  /** Saves what is written now. @returns whether the server has all of it */
  const flush = async (): Promise<boolean> => {
    clearTimeout(timer)
    while (running) await running
    if (!isDirty()) return true
    if (draft.phase === 'conflict' || draft.isTooLong) return false
    running = attempt().finally(() => {
      running = null
    })
    await running
    return !isDirty()
  }

  const write = (narrative: Narrative): void => {
    const isTooLong = !narrativeSchema.safeParse(narrative).success
    set({ narrative, isTooLong })
    if (draft.phase === 'conflict' || draft.phase === 'saving') remember()
    else settle()
  }

  return {
    read: (): SectionDraft => draft,
    subscribe: (notify: () => void) => {
      listeners.add(notify)
      return () => {
        listeners.delete(notify)
      }
    },
    write: (changes: Partial<Narrative>): void => write({ ...draft.narrative, ...changes }),
    /** Puts another text into the editor. */
    replace: (narrative: Narrative): void => {
      set({ epoch: draft.epoch + 1 })
      write(narrative)
    },
    flush,
    /** Takes over what was changed elsewhere, unless something is written here. */
    adopt: (newest: Stored): void => {
      if (newest.version <= base.version || running || isDirty()) return
      base = newest
      version = newest.version
      const { narrative, savedAt } = newest
      set({ narrative: narrative ?? blank, savedAt, epoch: draft.epoch + 1 })
    },
    /** Ends a conflict with what is written here. */
    keepMine: (newest: Stored): Promise<boolean> => {
      base = newest
      version = newest.version
      set({ phase: 'waiting', error: null })
      remember()
      return flush()
    },
    /** Ends a conflict with what the server has. */
    takeTheirs: (newest: Stored): void => {
      base = newest
      version = newest.version
      const { narrative, savedAt } = newest
      const epoch = draft.epoch + 1
      set({ narrative: narrative ?? blank, savedAt, epoch, phase: 'settled', error: null })
      keep(null)
    },
    /** The editor goes away: what is written is saved at once if it can be. */
    leave: (): void => {
      clearTimeout(timer)
      if (isDirty() && !running) void flush()
    },
  }
}
