import { z } from 'zod'
import { dateSchema } from '../basics/dates.ts'
import type { DocumentTree } from './document.ts'

const listOf = <One extends z.ZodType>(one: One) => z.array(one).readonly()

const sourceSchema = z.object({ table: z.string(), row: z.string(), column: z.string() })

const inlineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), bold: z.literal(true).exactOptional() }),
  z.object({ kind: z.literal('figure'), text: z.string(), source: sourceSchema }),
])

const toneSchema = z.enum([
  'good',
  'fair',
  'warning',
  'bad',
  'worst',
  'quiet',
  'primary',
  'secondary',
  'tertiary',
  'band',
])

const seriesSchema = z.object({
  name: z.string(),
  tone: toneSchema,
  values: listOf(z.number().nullable()),
  kind: z.enum(['bar', 'line']).exactOptional(),
})

const categoriesSchema = listOf(z.string())

const chartSpecSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bars'),
    direction: z.enum(['upright', 'lying']),
    stacked: z.boolean(),
    categories: categoriesSchema,
    series: listOf(seriesSchema),
    unit: z.string(),
    decimals: z.int(),
    maximum: z.number().nullable(),
    mark: z.object({ value: z.number(), name: z.string() }).nullable(),
  }),
  z.object({
    kind: z.literal('lines'),
    categories: categoriesSchema,
    series: listOf(seriesSchema),
    unit: z.string(),
    decimals: z.int(),
  }),
  z.object({
    kind: z.literal('shares'),
    parts: listOf(z.object({ name: z.string(), value: z.number(), tone: toneSchema })),
    unit: z.string(),
  }),
])

const tableSchema = z.object({
  kind: z.literal('table'),
  id: z.string(),
  no: z.int(),
  caption: z.string(),
  columns: listOf(
    z.object({
      title: z.string(),
      align: z.enum(['start', 'center', 'end']),
      width: z.number(),
    }),
  ),
  lines: listOf(
    z.object({
      kind: z.enum(['row', 'group', 'total']),
      cells: listOf(z.object({ text: z.string(), source: sourceSchema.nullable() })),
    }),
  ),
  note: z.string().nullable(),
})

const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    id: z.string(),
    number: z.string().nullable(),
    text: z.string(),
  }),
  z.object({ kind: z.literal('paragraph'), inlines: listOf(inlineSchema) }),
  z.object({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: listOf(listOf(inlineSchema)),
  }),
  tableSchema,
  z.object({
    kind: z.literal('chart'),
    id: z.string(),
    no: z.int(),
    caption: z.string(),
    alt: z.string(),
    spec: chartSpecSchema,
  }),
  z.object({ kind: z.literal('note'), inlines: listOf(inlineSchema) }),
])

/** The book as pages draw it: `DocumentTree`, on its way to the browser. */
export const documentTreeSchema = z.object({
  title: z.string(),
  language: z.literal('zh-CN'),
  asOf: dateSchema,
  demoMark: z.string().nullable(),
  cover: z.object({
    title: z.string(),
    edition: z.string(),
    issuer: z.string(),
    issuedOn: z.string(),
    revision: z.string().nullable(),
    remark: z.string(),
  }),
  chapters: listOf(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      kind: z.enum(['preface', 'chapter', 'annex']),
      blocks: listOf(blockSchema),
    }),
  ),
}) satisfies z.ZodType<DocumentTree, DocumentTree>
