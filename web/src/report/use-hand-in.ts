import type { Report } from '@yardstick/shared/indicators/reporting.ts'
import { useState } from 'react'
import { useSubmitReport } from '../api/report-queries.ts'

export type HandInRun = {
  all: number
  done: number
  refused: readonly { report: Report; error: unknown }[]
}

/** Hands in reports one after the other; one that is refused holds up none of the others. */
export const useHandIn = () => {
  const { mutateAsync } = useSubmitReport()
  const [run, setRun] = useState<HandInRun | null>(null)
  const start = async (reports: readonly Report[]): Promise<void> => {
    let now: HandInRun = { all: reports.length, done: 0, refused: [] }
    setRun(now)
    for (const report of reports) {
      try {
        await mutateAsync(report)
        now = { ...now, done: now.done + 1 }
      } catch (error) {
        now = { ...now, done: now.done + 1, refused: [...now.refused, { report, error }] }
      }
      setRun(now)
    }
  }
  const isRunning = run !== null && run.done < run.all
  return { run, isRunning, start, forget: () => setRun(null) }
}
