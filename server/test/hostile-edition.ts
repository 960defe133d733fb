import { outlineSections } from '@yardstick/shared/whitepaper/build-document.ts'
import type { EditionData } from '@yardstick/shared/whitepaper/edition-data.ts'
import type { Narrative, Narratives } from '@yardstick/shared/whitepaper/narrative.ts'
import { plainText } from '@yardstick/shared/whitepaper/plain-text.ts'
import { sampleEdition } from '@yardstick/shared/whitepaper/sample-edition.ts'

/** What people might write to make a document do something: every one has to come out as plain text. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '=HYPERLINK("https://example.org","点此")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(A1:A9)',
  '＝1+1',
  '发票\u202Efdp.exe',
  '零\u0000字符\u0008\u001b[31m红',
  '#import "a.typ": *; #eval("1") $x^2$ *粗* _斜_ `码` <标签> @引用 // 注 \\',
  ']]>&amp;<w:p/>"quoted", with\r\nnew\nlines\tand tabs',
  '孤半\uD800字',
  `很长${'长'.repeat(1_000_000)}`,
] as const

const hostile = (at: number): string => hostileTexts[at % hostileTexts.length] ?? ''

const [firstObservation] = sampleEdition.observations
const [firstPromise] = sampleEdition.promises

/** The sample with hostile text wherever people or plans may write. */
export const hostileEdition: EditionData = {
  ...sampleEdition,
  plan: { ...sampleEdition.plan, name: hostile(0), nameEn: hostile(8), issuer: hostile(1) },
  documents: sampleEdition.documents.map((row) => ({
    ...row,
    title: hostile(9),
    number: hostile(8),
  })),
  observations: hostileTexts.flatMap((note, at) =>
    firstObservation ? [{ ...firstObservation, period: `${2000 + at}`, note }] : [],
  ),
  promises: hostileTexts.flatMap((statement, at) =>
    firstPromise
      ? [{ ...firstPromise, code: `A01-P1-M${at + 1}`, text: statement, statement }]
      : [],
  ),
  projects: sampleEdition.projects.map((row, at) => ({
    ...row,
    name: hostile(at),
    fundingSource: hostile(at + 3),
    list: hostile(at + 8),
  })),
  units: sampleEdition.units.map((row, at) => ({
    ...row,
    name: hostile(at + 6),
    aliases: [hostile(9)],
  })),
}

/** The same texts as an editor might write them, in the first section of that edition. */
export const hostileNarratives = (): Narratives => {
  const blocks = hostileTexts.flatMap((text): Narrative['blocks'] => [
    { kind: 'heading', level: 2, text: plainText(text).slice(0, 60) },
    { kind: 'paragraph', text },
    { kind: 'list', ordered: true, items: [text, text] },
  ])
  const [section] = outlineSections(hostileEdition)
  return { [section?.id ?? '']: { replacesAutomatic: false, blocks } }
}
