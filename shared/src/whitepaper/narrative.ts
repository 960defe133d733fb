import { z } from 'zod'

/** Most characters of one paragraph, heading or list item, and of a section as a whole. */
export const narrativeLimits = { paragraph: 20_000, section: 200_000, blocks: 500 } as const

const textSchema = z.string().max(narrativeLimits.paragraph)

/**
 * A piece of an editor's own text. `{{table:row:column}}` stands for a figure of the data, as
 * `{{key-figures:verdicts.2023.achieved:value}}`; everything else is plain text, never markup.
 */
export const narrativeBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3)]),
    text: textSchema,
  }),
  z.strictObject({ kind: z.literal('paragraph'), text: textSchema }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(textSchema).max(200),
  }),
])
export type NarrativeBlock = z.infer<typeof narrativeBlockSchema>

const lengthOf = (block: NarrativeBlock): number =>
  block.kind === 'list'
    ? block.items.reduce((sum, item) => sum + item.length, 0)
    : block.text.length

/** What an editor wrote for one section of the book. */
export const narrativeSchema = z
  .strictObject({
    /** Whether it stands in place of the automatic text, or after it. */
    replacesAutomatic: z.boolean(),
    blocks: z.array(narrativeBlockSchema).max(narrativeLimits.blocks),
  })
  .refine(
    ({ blocks }) =>
      blocks.reduce((sum, block) => sum + lengthOf(block), 0) <= narrativeLimits.section,
    { message: `a section has at most ${narrativeLimits.section} characters` },
  )
export type Narrative = z.infer<typeof narrativeSchema>

/** What was written for the sections of an edition, by section. */
export type Narratives = Readonly<Record<string, Narrative>>
