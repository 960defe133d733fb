import { notFound } from '@tanstack/react-router'

export type EditionName = { year: number; revision: number }

/** As addresses name one revision: `2024-2`. */
export const writeName = ({ year, revision }: EditionName): string => `${year}-${revision}`

/** Null for what names no edition. `revision` is null where only a year is named: its latest. */
export const readName = (name: string): { year: number; revision: number | null } | null => {
  const [, year, revision] = /^(\d{4})(?:-([1-9]\d{0,2}))?$/.exec(name) ?? []
  if (year === undefined) return null
  return { year: Number(year), revision: revision === undefined ? null : Number(revision) }
}

/**
 * The revision that an address names.
 * @throws notFound for what names none
 */
export const requireNamed = (name: string): EditionName => {
  const named = readName(name)
  if (!named || named.revision === null) throw notFound()
  return { year: named.year, revision: named.revision }
}

/** Whether an address names a year and no revision of it. */
export const namesYear = (name: string): boolean => readName(name)?.revision === null

/** The edition that an address names among those there are; a year alone names its newest one. */
export const findNamed = <One extends EditionName>(
  editions: readonly One[],
  name: string,
): One | undefined => {
  const wanted = readName(name)
  if (!wanted) return undefined
  return editions
    .filter(({ year }) => year === wanted.year)
    .sort((a, b) => b.revision - a.revision)
    .find(({ revision }) => wanted.revision === null || revision === wanted.revision)
}

/** What may be read instead of the edition that an address names: itself, or the newest one of its year. */
export const findReadable = <One extends EditionName>(
  published: readonly One[],
  name: string,
): One | undefined =>
  findNamed(published, name) ?? findNamed(published, String(readName(name)?.year))
