import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

type Body = Parameters<PageNumberEstimator>[0]

const isTable = (part: unknown): boolean =>
  typeof part === 'object' && part !== null && 'w:tbl' in part

/** The body with only those of its parts that pass. */
const narrowed = (body: Body, keeps: (part: unknown, place: number) => boolean): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, parts]) => [
      name,
      Array.isArray(parts) ? parts.filter(keeps) : parts,
    ]),
  )

const estimate = estimatePageNumbersWith({ guess: true })

/**
 * Lays the pages out for the table of contents. Laying out tables is most of the work, so those after
 * the last heading are left out: no entry points behind them. Neither do tables hold headings to count.
 * @param lastTables how many tables come after the last heading
 */
export const countPages = (lastTables: number): PageNumberEstimator => {
  const withoutLast = (body: Body): Body => {
    const parts = Object.values(body).find(Array.isArray) ?? []
    const last = parts.flatMap((part, place) => (isTable(part) ? [place] : [])).slice(-lastTables)
    const dropped = new Set(lastTables === 0 ? [] : last)
    return narrowed(body, (_part, place) => !dropped.has(place))
  }
  const withoutTables = (body: Body): Body => narrowed(body, (part) => !isTable(part))
  return Object.assign<PageNumberEstimator, Pick<PageNumberEstimator, 'listNumbers'>>(
    (body, context) => estimate(withoutLast(body), context),
    {
      listNumbers: (body, context) =>
        estimate.listNumbers?.(withoutTables(body), context) ?? new Map(),
    },
  )
}
