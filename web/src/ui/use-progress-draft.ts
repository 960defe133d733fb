import type { ProjectReport } from '@yardstick/shared/projects/progress-schema.ts'
import { useRef, useState } from 'react'
import { keyOfProgress, type ProgressStep, useProgressStep } from '../api/progress-queries.ts'
import { ApiProblem } from '../api/request.ts'
import {
  isSameProgress,
  readProgress,
  type TypedProgress,
  typedProgressOf,
} from './typed-progress.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

type Stored = Pick<ProjectReport, 'version' | 'content' | 'updatedAt'>

const isConflict = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.code === 'report-version-conflict'

/**
 * What is typed into a project report. It goes to the server whenever a field is left, one save after
 * the other, and never over what somebody else has saved: then `hasConflict` asks whose version stays.
 */
export const useProgressDraft = (report: ProjectReport) => {
  const step = useProgressStep(keyOfProgress(report))
  const [base, setBase] = useState<Stored>(report)
  const [typed, setTyped] = useState(() => typedProgressOf(report.content))
  const [hasConflict, setHasConflict] = useState(false)
  const now = useRef({ base, typed })
  const running = useRef<Promise<unknown>>(Promise.resolve())
  const show = (stored: Stored, words: TypedProgress): void => {
    now.current = { base: stored, typed: words }
    setBase(stored)
    setTyped(words)
  }
  const content = readProgress(typed)
  const isDirty = content === null || !isSameProgress(content, base.content)
  useLeaveWarning(isDirty)
  // What was changed elsewhere is taken over unless something is typed here.
  if (report.version > base.version && !isDirty && !step.isPending) {
    show(report, typedProgressOf(report.content))
  }

  const take = async (wanted: ProgressStep): Promise<Stored | null> => {
    try {
      return await step.mutateAsync(wanted)
    } catch (error) {
      if (isConflict(error)) setHasConflict(true)
      return null
    }
  }
  /** @returns the version that holds what is typed; null when it could not be saved */
  const saveNow = async (): Promise<number | null> => {
    const { base: stored, typed: words } = now.current
    const wanted = readProgress(words)
    if (wanted === null) return null
    if (isSameProgress(wanted, stored.content)) return stored.version
    const saved = await take({ action: 'save', version: stored.version, ...wanted })
    if (saved) show(saved, now.current.typed)
    return saved?.version ?? null
  }
  const save = (): Promise<number | null> => {
    const job = running.current.then(saveNow)
    running.current = job
    return job
  }
  return {
    typed,
    type: (changes: Partial<TypedProgress>) =>
      show(now.current.base, { ...now.current.typed, ...changes }),
    content,
    isDirty,
    savedAt: base.version > 0 ? base.updatedAt : null,
    step,
    hasConflict,
    save,
    /** @returns whether it was handed in */
    submit: async (): Promise<boolean> => {
      const version = await save()
      return version !== null && (await take({ action: 'submit', version })) !== null
    },
    /** Ends a conflict with what is typed here. */
    keepMine: async () => {
      show(report, now.current.typed)
      setHasConflict(false)
      await save()
    },
    /** Ends a conflict with what the server has. */
    takeTheirs: () => {
      show(report, typedProgressOf(report.content))
      setHasConflict(false)
      step.reset()
    },
  }
}
export type ProgressDraft = ReturnType<typeof useProgressDraft>
