import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { printedTableSchema } from '@yardstick/shared/whitepaper/printed-table-schema.ts'
import { printTables } from '@yardstick/shared/whitepaper/printed-tables.ts'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Services } from '../app.ts'
import { publicRead } from '../http/public-reads.ts'
import { requirePlan } from '../plan/store.ts'
import { editionParams } from './addresses.ts'
import { mustBePublished, requireEdition } from './edition-steps.ts'

const tableQuery = z.strictObject({ table: z.string().max(100).optional() })
const reply = itemsOf(printedTableSchema)

/** Where the figures of an edition are found again: its tables as printed, all or one of them. */
export const editionFigureRoutes = (
  api: FastifyInstance,
  { publicReads, store }: Services,
): void => {
  publicRead(api, publicReads, {
    url: '/plans/:plan/editions/:year/:revision/figures',
    tag: 'white paper',
    summary: 'Tables of a published edition as printed: where its figures are found again',
    params: editionParams,
    query: tableQuery,
    reply,
    load: async (connection, { params, query }) => {
      const plan = await requirePlan(connection, params.plan)
      const { data } = mustBePublished(await requireEdition(connection, plan.id, params))
      return { items: printTables(data, query.table) }
    },
  })

  api.withTypeProvider<ZodTypeProvider>().get(
    '/plans/:plan/editions/:year/:revision/draft-figures',
    {
      config: { permission: 'edition.edit' },
      schema: {
        tags: ['white paper'],
        summary: 'The same of an edition in the making, for those who write it',
        params: editionParams,
        querystring: tableQuery,
        response: { 200: reply },
      },
    },
    (request) =>
      store.read(async (connection) => {
        const plan = await requirePlan(connection, request.params.plan)
        const { data } = await requireEdition(connection, plan.id, request.params)
        return { items: printTables(data, request.query.table) }
      }),
  )
}
