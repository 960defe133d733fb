import { RuleError } from '../basics/problem.ts'
import { type EntryGround, type ReportEntry, refuseIncomplete } from './entry.ts'
import type { Report } from './reporting.ts'

type Answered = Pick<Report, 'outcome' | 'value' | 'numerator' | 'denominator' | 'note'>

/** The answer that a report holds; before there is one, an empty value. */
export const entryOfReport = ({
  outcome,
  value,
  numerator,
  denominator,
  note,
}: Answered): ReportEntry => ({ outcome: outcome ?? 'value', value, numerator, denominator, note })

/** What an answer to a report is held against, as read from the report's view. */
export const groundOfReport = ({
  indicator,
  history,
  evidence,
}: Pick<Report, 'indicator' | 'history' | 'evidence'>): EntryGround => ({
  indicator,
  history: history.map(({ value }) => value),
  evidenceFiles: evidence.length,
})

/** Why an entry cannot be handed in as it is; null when it can. */
export const findRefusal = (entry: ReportEntry, ground: EntryGround): RuleError | null => {
  try {
    refuseIncomplete(entry, ground)
    return null
  } catch (error) {
    if (error instanceof RuleError) return error
    throw error
  }
}
