import { endKey, type LinkEnd, type NamedEnd, pairKey } from '@yardstick/shared/plan/links.ts'
import type { ShownLink } from '../api/link-queries.ts'
import type { LinkView } from './search.ts'

/** With the wording that fits a narrow heading. */
export type ListedEnd = NamedEnd & { shortName: string; shortNameEn: string }

const kindsOf: Record<LinkView, { rows: LinkEnd; columns: LinkEnd }> = {
  projects: { rows: 'project', columns: 'indicator' },
  programmes: { rows: 'programme', columns: 'indicator' },
  plan: { rows: 'project', columns: 'programme' },
}

export type LinkMatrix = {
  /** What is linked, in the plan's order. */
  rows: readonly ListedEnd[]
  columns: readonly ListedEnd[]
  /** The link between a row and a column; undefined where there is none. */
  at: (row: NamedEnd, column: NamedEnd) => ShownLink | undefined
  /** What of both kinds nothing is linked to. */
  bareRows: readonly ListedEnd[]
  bareColumns: readonly ListedEnd[]
}

/** The links of one view as a matrix of what is linked, and lists of what is not. */
export const matrixOf = (
  view: LinkView,
  ends: readonly ListedEnd[],
  links: readonly ShownLink[],
): LinkMatrix => {
  const kinds = kindsOf[view]
  const ofView = links.filter(
    ({ from, to }) => from.kind === kinds.rows && to.kind === kinds.columns,
  )
  const linkAt = new Map(ofView.map((link) => [pairKey(link), link]))
  const linked = new Set(ofView.flatMap(({ from, to }) => [endKey(from), endKey(to)]))
  const part = (kind: LinkEnd, isLinked: boolean) =>
    ends.filter((end) => end.kind === kind && linked.has(endKey(end)) === isLinked)
  return {
    rows: part(kinds.rows, true),
    columns: part(kinds.columns, true),
    at: (row, column) => linkAt.get(pairKey({ from: row, to: column })),
    bareRows: part(kinds.rows, false),
    bareColumns: part(kinds.columns, false),
  }
}
