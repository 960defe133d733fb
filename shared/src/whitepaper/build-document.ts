import { buildAnnex } from './book/annex.ts'
import { type ChapterDraft, type Ground, groundOf } from './book/ground.ts'
import { buildIndicators } from './book/indicators.ts'
import { buildMethod } from './book/method.ts'
import { mergeSection } from './book/narrative-blocks.ts'
import { numberBlocks } from './book/numbering.ts'
import { buildOverview } from './book/overview.ts'
import { buildPreface } from './book/preface.ts'
import { buildProjects } from './book/projects.ts'
import { buildPromises } from './book/promises.ts'
import { buildUnits } from './book/units.ts'
import { chineseDay, chineseNumber } from './book/words.ts'
import { bookTitle } from './book-title.ts'
import type { Chapter, Cover, DocumentTree } from './document.ts'
import type { EditionData } from './edition-data.ts'
import type { Narratives } from './narrative.ts'
import { plainText } from './plain-text.ts'

export type BookWish = {
  narratives: Narratives
  /** 1 as first published; a correction is a higher one. */
  revision: number
}

const coverOf = (data: EditionData, revision: number): Cover => ({
  title: plainText(bookTitle(data)),
  edition: `${data.year}年度`,
  issuer: plainText(data.plan.issuer),
  issuedOn: chineseDay(data.asOf),
  revision: revision > 1 ? `第${chineseNumber(revision - 1)}次修订` : null,
  remark: plainText(`依据《${data.plan.name}》编制`),
})

const draftChapters = (ground: Ground): ChapterDraft[] => [
  buildPreface(ground),
  buildOverview(ground),
  buildIndicators(ground),
  buildProjects(ground),
  buildPromises(ground),
  buildUnits(ground),
  buildMethod(ground),
  buildAnnex(ground),
]

/** One section as editors see it before they write. */
export type SectionOutline = {
  id: string
  chapter: string
  /** Null where the chapter begins without one. */
  heading: string | null
  /** What the data say by themselves. */
  automatic: ChapterDraft['sections'][number]['automatic']
}

/** Every section that may be written in, in the order of the book. */
export const outlineSections = (data: EditionData): SectionOutline[] =>
  draftChapters(groundOf(data))
    .filter(({ kind }) => kind !== 'annex')
    .flatMap(({ title, sections }) =>
      sections.map(({ id, heading, automatic }) => ({ id, chapter: title, heading, automatic })),
    )

const toChapter = (
  draft: ChapterDraft,
  { ground, narratives, no }: { ground: Ground; narratives: Narratives; no: number | null },
): Chapter => ({
  id: draft.id,
  number: no === null ? null : `第${chineseNumber(no)}章`,
  title: draft.title,
  kind: draft.kind,
  blocks: draft.sections.flatMap((section) =>
    mergeSection(section, narratives[section.id], ground.find),
  ),
})

const numberChapters = (drafts: readonly ChapterDraft[]): (number | null)[] => {
  let no = 0
  return drafts.map(({ kind }) => (kind === 'chapter' ? ++no : null))
}

/**
 * The book as a tree. The same data and the same narratives always give the same tree.
 * References that name nothing stay in it as they were typed: the checklist reports them.
 */
export const buildDocument = (data: EditionData, wish: BookWish): DocumentTree => {
  const ground = groundOf(data)
  const drafts = draftChapters(ground)
  const numbers = numberChapters(drafts)
  const chapters = drafts.map((draft, at) =>
    toChapter(draft, { ground, narratives: wish.narratives, no: numbers[at] ?? null }),
  )
  return {
    title: `${plainText(bookTitle(data))}（${data.year}年度）`,
    language: 'zh-CN',
    asOf: data.asOf,
    demoMark: data.demo ? '演示数据　全部填报均为虚构，请勿引用' : null,
    cover: coverOf(data, wish.revision),
    chapters: numberBlocks(chapters),
  }
}
