import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { textWidthIn } from './text-width.ts'

type Body = Parameters<PageNumberEstimator>[0]

/** What lies below these names and places in an element; undefined where nothing does. */
const below = (element: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    element,
  )

const isTable = (part: unknown): boolean => below(part, 'w:tbl') !== undefined

const isHeading = (part: unknown): boolean =>
  /^Heading\d$/.test(String(below(part, 'w:p', 0, 'w:pPr', 0, 'w:pStyle', '_attr', 'w:val')))

/** The body with its parts changed. */
const withParts = (body: Body, change: (parts: readonly unknown[]) => unknown): Body =>
  Object.fromEntries(
    Object.entries(body).map(([name, parts]) => [
      name,
      Array.isArray(parts) ? change(parts) : parts,
    ]),
  )

const withoutLastTables = (parts: readonly unknown[], count: number): unknown[] => {
  const tables = parts.filter(isTable)
  const dropped = new Set(tables.slice(tables.length - count))
  return parts.filter((part) => !dropped.has(part))
}

/** Longer than any line: laying such a word out takes time with the square of its length. */
const longWord = /[^\s\u2000-\uffff]{60}/g

/** The same text with its longest words in pieces. */
const breakLongWords = (part: unknown): unknown => {
  if (typeof part === 'string') return part.replaceAll(longWord, '$& ')
  if (Array.isArray(part)) return part.map(breakLongWords)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(
    Object.entries(part).map(([name, inner]) => [
      name,
      name === '_attr' ? inner : breakLongWords(inner),
    ]),
  )
}

const estimate = estimatePageNumbersWith({ guess: true, measureWidth: textWidthIn })

/**
 * Lays the pages out for the table of contents. Laying out tables is most of the work, so those after
 * the last heading are left out: no entry points behind them. Only headings have numbers to list there.
 * @param lastTables how many tables come after the last heading
 */
export const countPages = (lastTables: number): PageNumberEstimator =>
  Object.assign<PageNumberEstimator, Pick<PageNumberEstimator, 'listNumbers'>>(
    (body, context) =>
      estimate(
        withParts(body, (parts) => breakLongWords(withoutLastTables(parts, lastTables))),
        context,
      ),
    {
      listNumbers: (body, context) =>
        estimate.listNumbers?.(
          withParts(body, (parts) => parts.filter(isHeading)),
          context,
        ) ?? new Map(),
    },
  )
