import type { ProjectReportContent, Rating } from '@yardstick/shared/projects/progress-report.ts'
import type { Answer } from './answers.ts'

/** One thing that somebody does in the demo, at an instant in UTC. */
export type Act = { at: string; by: string; period: string } & (
  | { kind: 'open'; dueOn: string }
  | { kind: 'close' | 'publish' }
  | ({ indicator: string } & (
      | { kind: 'save'; answer: Answer; note: string | null }
      | { kind: 'submit' | 'withdraw' | 'approve' | 'verify' }
      | { kind: 'return'; reason: string }
    ))
  | ({ project: string } & (
      | { kind: 'save'; content: ProjectReportContent }
      | { kind: 'submit' | 'approve' }
      | { kind: 'verify'; centerRating: Rating; centerRemark: string | null }
      | { kind: 'return' | 'correct'; reason: string }
    ))
)

/** What is known of a report before its story is told. */
export type OwedReport = { indicator: string; no: number; decimals: number; unit: string }

const chinaOffset = '+08:00'
const minuteMs = 60_000

/** The instant so many minutes after a clock time in China, as `2023-10-12`, `09:30`. */
export const instantInChina = (date: string, clockTime: string, minutes = 0): string =>
  new Date(Date.parse(`${date}T${clockTime}:00${chinaOffset}`) + minutes * minuteMs).toISOString()

/** The same instant so many minutes later. */
export const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * minuteMs).toISOString()
