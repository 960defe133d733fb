import { RuleError } from '@yardstick/shared/basics/problem.ts'
import { toCsv } from '@yardstick/shared/whitepaper/csv.ts'
import { dataListingSchema } from '@yardstick/shared/whitepaper/data-listing.ts'
import { describeTable } from '@yardstick/shared/whitepaper/data-package.ts'
import {
  askTable,
  type DataQuery,
  mostDataRows,
  readDataQuery,
} from '@yardstick/shared/whitepaper/data-query.ts'
import { allTables } from '@yardstick/shared/whitepaper/tables/all-tables.ts'
import type { DataTable } from '@yardstick/shared/whitepaper/tables/table.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { makeOpenData } from './open-data.ts'

const tags = ['open data']
/** Of one address in a minute, as every reply says. */
export const dataRequestsPerMinute = 240
const config = {
  permission: 'plan.read',
  rateLimit: { max: dataRequestsPerMinute, timeWindow: '1 minute' },
} as const

const csv = { type: 'text/csv; charset=utf-8', apart: 'csv' }
const json = { type: 'application/json; charset=utf-8', apart: 'json' }

const pageSchema = z.object({
  table: z.string(),
  asOf: z.string(),
  /** Of the rows that fit, on all pages. */
  total: z.int(),
  limit: z.int(),
  offset: z.int(),
  items: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
})

const planParams = z.object({ plan: z.string() })
const tableParams = planParams.extend({ table: z.string() })

const querySchema = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .describe(
    `\`fields\`, \`sort\`, \`limit\` (at most ${mostDataRows}), \`offset\`, \`format=csv\`, and every column of the table: \`column=value\`, \`column.min=\`, \`column.max=\`.`,
  )

const requireTable = (name: string): DataTable => {
  const table = allTables.find((one) => one.name === name)
  if (table) return table
  throw new RuleError('data-table-unknown', {
    table: name,
    allowed: allTables.map((one) => one.name),
  })
}

const wantsCsv = ({ headers }: FastifyRequest, { format }: DataQuery): boolean =>
  format ? format === 'csv' : /^\s*text\/csv\b/.test(headers.accept ?? '')

/** The addresses of the pages beside this one (RFC 8288). */
const pageLinks = (url: string, page: { total: number; limit: number; offset: number }): string => {
  const to = (offset: number, rel: string): string => {
    const [path = '', search = ''] = url.split('?')
    const parameters = new URLSearchParams(search)
    parameters.set('offset', String(offset))
    return `<${path}?${parameters}>; rel="${rel}"`
  }
  const { total, limit, offset } = page
  return [
    ...(offset > 0 ? [to(Math.max(0, offset - limit), 'prev')] : []),
    ...(offset + limit < total ? [to(offset + limit, 'next')] : []),
  ].join(', ')
}

/** Everything public as tables, for programs: filtered, paged, cut to fields, as JSON or CSV. */
export const dataRoutes = (api: FastifyInstance, services: Services): void => {
  const { publicReads, demo } = services
  const openData = makeOpenData(services)
  const marked = (reply: object): string =>
    JSON.stringify(demo ? { dataNature: '演示数据', ...reply } : reply)

  api.get(
    '/plans/:plan/data',
    {
      config,
      schema: {
        tags,
        summary: 'The tables of open data, with their schemas',
        params: planParams,
        response: { 200: dataListingSchema },
      },
    },
    (request, reply) =>
      publicReads.send(request, reply, async () => {
        const { plan } = planParams.parse(request.params)
        const data = await openData(plan)
        const items = allTables.map((table) => ({
          name: table.name,
          title: table.title,
          description: table.description,
          rows: table.rows(data).length,
          schema: describeTable(table),
        }))
        return marked({ asOf: data.asOf, items })
      }),
  )

  api.get(
    '/plans/:plan/data/:table',
    {
      config,
      schema: {
        tags,
        summary: 'Rows of one table; CSV by `Accept: text/csv` or `format=csv`',
        description:
          'The columns are those of the open data package. `Link` names the pages before and after.',
        params: tableParams,
        querystring: querySchema,
        response: { 200: pageSchema },
      },
    },
    async (request, reply) => {
      const asked = tableParams.parse(request.params)
      const table = requireTable(asked.table)
      const query = readDataQuery(table, querySchema.parse(request.query))
      const data = await openData(asked.plan)
      const { total, rows } = askTable(table.rows(data), query)
      const { limit, offset } = query
      const heads = query.fields.map((place) => table.columns[place]?.name ?? '')
      const links = pageLinks(request.url, { total, limit, offset })
      if (links) reply.header('link', links)
      reply.header('x-total-count', total)
      if (wantsCsv(request, query)) {
        reply.header('content-disposition', `inline; filename="${table.name}.csv"`)
        return publicReads.send(request, reply, async () => toCsv(heads, rows), csv)
      }
      const items = rows.map((cells) =>
        Object.fromEntries(heads.map((head, place) => [head, cells[place] ?? null])),
      )
      const page = { table: table.name, asOf: data.asOf, total, limit, offset, items }
      return publicReads.send(request, reply, async () => marked(page), json)
    },
  )
}
