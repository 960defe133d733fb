import { RuleError } from '../basics/problem.ts'
import type { WorkbookCell } from '../basics/workbook-cell.ts'
import type { ProjectFault, ProjectFaultCode } from './workbook.ts'

/** The hidden id of a row: what it stands for. */
export const idOf = (cell: WorkbookCell): string => (cell.kind === 'text' ? cell.text.trim() : '')

/** What a rule refuses, told at the column that its path names; null where it refuses nothing. */
export const findRefusal = (
  rule: () => void,
  cellOfPath: (path: string) => string,
): ProjectFault | null => {
  try {
    rule()
    return null
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    const facts = Object.fromEntries(
      Object.entries(error.facts).map(([name, fact]) => [
        name,
        typeof fact === 'object' ? [...fact] : fact,
      ]),
    )
    return { cell: cellOfPath(error.path ?? ''), code: error.code, facts }
  }
}

export const faultAt = (cell: string, code: ProjectFaultCode): ProjectFault => ({
  cell,
  code,
  facts: {},
})

/** Whether a row says the same, in the fields that are given. */
export const isSameContent = <Content extends object>(
  given: Partial<Content>,
  other: Content,
): boolean =>
  (Object.keys(given) as (keyof Content)[]).every((field) => given[field] === other[field])
