import { type Narrative, narrativeSchema } from '@yardstick/shared/whitepaper/narrative.ts'
import type { EditionSection } from '@yardstick/shared/whitepaper/schema.ts'
import { ApiProblem } from '../api/request.ts'
import { makeSaver, makeShown, type SavePhase } from '../ui/saver.ts'
import type { SectionBackup } from './section-backup.ts'

type Stored = Pick<EditionSection, 'version' | 'narrative' | 'savedAt'>

export type SectionDraft = {
  narrative: Narrative
  phase: SavePhase
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

/** Holds what is written in one section and brings it to the server. */
export const makeSectionKeeper = ({ section, backup, send, keep }: Options) => {
  // A save may have reached the server just before the reload.
  const kept = backup && !isSame(backup.narrative, section.narrative ?? blank) ? backup : null
  let base = section
  let version = kept?.version ?? section.version
  const { read, set, subscribe } = makeShown<SectionDraft>({
    narrative: kept?.narrative ?? section.narrative ?? blank,
    phase: kept ? 'waiting' : 'settled',
    error: null,
    savedAt: section.savedAt,
    isTooLong: false,
    epoch: 0,
  })

  const isDirty = (): boolean =>
    version !== base.version || !isSame(read().narrative, base.narrative ?? blank)
  const remember = (): void => keep(isDirty() ? { version, narrative: read().narrative } : null)

  const saver = makeSaver({
    pauseMs,
    phase: () => read().phase,
    show: set,
    isDirty,
    maySend: () => !read().isTooLong,
    send: async () => {
      base = await send({ version, narrative: read().narrative })
      version = base.version
      set({ savedAt: base.savedAt })
    },
    remember,
    isConflict,
  })

  const write = (narrative: Narrative): void => {
    set({ narrative, isTooLong: !narrativeSchema.safeParse(narrative).success })
    saver.typed()
  }

  /** The server's text takes the place of the one in the editor. */
  const take = (newest: Stored): void => {
    base = newest
    version = newest.version
    const { narrative, savedAt } = newest
    set({ narrative: narrative ?? blank, savedAt, epoch: read().epoch + 1 })
  }

  const takeTheirs = (newest: Stored): void => {
    take(newest)
    set({ phase: 'settled', error: null })
    keep(null)
  }

  if (backup && !kept) keep(null)

  return {
    read,
    subscribe,
    flush: saver.flush,
    leave: saver.leave,
    write: (changes: Partial<Narrative>): void => write({ ...read().narrative, ...changes }),
    /** Puts another text into the editor. */
    replace: (narrative: Narrative): void => {
      set({ epoch: read().epoch + 1 })
      write(narrative)
    },
    /** Takes over what was changed elsewhere, unless something is written here. */
    adopt: (newest: Stored): void => {
      if (newest.version <= base.version || saver.isRunning() || isDirty()) return
      take(newest)
    },
    /** Ends a conflict with what is written here. */
    keepMine: (newest: Stored): Promise<boolean> => {
      base = newest
      version = newest.version
      set({ phase: 'waiting', error: null })
      remember()
      return saver.flush()
    },
    /** Ends a conflict with what the server has. */
    takeTheirs,
    /** Ends a conflict that is none: a save of this very text was on its way as the page closed. */
    settleAlike: (newest: Stored): void => {
      if (isSame(read().narrative, newest.narrative ?? blank)) takeTheirs(newest)
    },
  }
}
