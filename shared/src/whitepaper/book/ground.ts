import type { Block, FigureSource, Inline } from '../document.ts'
import type { EditionData } from '../edition-data.ts'
import { type FigureLookup, lookUpFigures } from '../figure-lookup.ts'
import { plainText } from '../plain-text.ts'

/** What every chapter is written from. */
export type Ground = {
  data: EditionData
  find: FigureLookup
  /** The target year that the edition is about: of this year, or the next one ahead. */
  focusYear: number
  /** The other target years, which it reports on in short. */
  otherYears: readonly number[]
}

export const groundOf = (data: EditionData): Ground => {
  const { targetYears } = data.plan
  const focusYear = targetYears.find((year) => year >= data.year) ?? targetYears.at(-1) ?? data.year
  return {
    data,
    find: lookUpFigures(data),
    focusYear,
    otherYears: targetYears.filter((year) => year !== focusYear),
  }
}

/** Part of a chapter that editors may add to or write in place of. */
export type Section = {
  /** Names it in the narrative; it does not change from edition to edition. */
  id: string
  /** Null where the chapter begins without one. */
  heading: string | null
  /** What the data say by themselves. */
  automatic: readonly Block[]
  /** Tables and charts; they stay whatever is written. */
  exhibits: readonly Block[]
}

export type ChapterDraft = {
  id: string
  kind: 'preface' | 'chapter' | 'annex'
  title: string
  sections: readonly Section[]
}

/** @throws RangeError when the edition has no such cell */
export const figureOf = ({ find }: Ground, source: FigureSource): Inline => {
  const found = find(source)
  if (!found) throw new RangeError(`no figure ${source.table}:${source.row}:${source.column}`)
  return { kind: 'figure', text: found.text, source }
}

/** A count or sum of the table `key-figures`. */
export const keyFigure = (ground: Ground, code: string): Inline =>
  figureOf(ground, { table: 'key-figures', row: code, column: 'value' })

/** Its value; null where nothing is known. */
export const findKeyValue = ({ find }: Ground, code: string): number | null => {
  const cell = find({ table: 'key-figures', row: code, column: 'value' })?.cell
  return typeof cell === 'number' ? cell : null
}

/** The same, zero where there is nothing to count. */
export const keyValue = (ground: Ground, code: string): number => findKeyValue(ground, code) ?? 0

type Said = string | Inline | readonly Inline[]

const toInlines = (said: Said): readonly Inline[] => {
  if (typeof said === 'string') return [{ kind: 'text', text: plainText(said) }]
  return 'kind' in said ? [said] : said
}

/** A sentence with figures in it: say`共${figure}项。` */
export const say = (strings: TemplateStringsArray, ...parts: Said[]): Inline[] =>
  strings.flatMap((text, at) => {
    const part = parts[at]
    return [
      ...(text === '' ? [] : toInlines(text)),
      ...(part === undefined || part === '' ? [] : toInlines(part)),
    ]
  })

/** Sentences one after the other; what has nothing to say is left out. */
export const paragraph = (...sentences: (readonly Inline[] | null)[]): Block => ({
  kind: 'paragraph',
  inlines: sentences.flatMap((sentence) => sentence ?? []),
})

/** Several things in one sentence, with a mark between them. */
export const joinInlines = (parts: readonly (readonly Inline[])[], mark: string): Inline[] =>
  parts.flatMap((part, at) => (at === 0 ? part : [...toInlines(mark), ...part]))
