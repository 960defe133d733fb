import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { documentTreeSchema } from '@yardstick/shared/whitepaper/document-schema.ts'
import {
  editionComparisonSchema,
  publishedEditionSchema,
} from '@yardstick/shared/whitepaper/schema.ts'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { publicRead } from '../http/public-reads.ts'
import { requirePlan } from '../plan/store.ts'
import {
  comparisonQuery,
  type EditionName,
  editionParams,
  nameIn,
  planParams,
} from './addresses.ts'
import { loadDocument } from './book.ts'
import { loadComparison } from './comparison.ts'
import { mustBePublished, requireEdition } from './edition-steps.ts'
import type { EditionRow } from './edition-store.ts'
import { describePublished } from './edition-views.ts'

const tag = 'white paper'
const noQuery = z.strictObject({})

/** @throws RuleError `edition-unknown`, also for one that is not published yet */
const requirePublished = async (
  connection: Connection,
  planId: string,
  name: EditionName,
): Promise<EditionRow> => mustBePublished(await requireEdition(connection, planId, name))

/** 白皮书: what was published of it, for everybody. */
export const editionRoutes = (api: FastifyInstance, { publicReads }: Services): void => {
  publicRead(api, publicReads, {
    url: '/plans/:plan/editions',
    tag,
    summary: 'Published editions of the white paper with their files, newest first',
    params: planParams,
    query: noQuery,
    reply: itemsOf(publishedEditionSchema),
    load: async (connection, { params }) => {
      const plan = await requirePlan(connection, params.plan)
      return { items: await describePublished(connection, plan.id) }
    },
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/editions/:year/:revision',
    tag,
    summary: 'One published edition: its chapters with text, tables and charts as a tree',
    params: editionParams,
    query: noQuery,
    reply: documentTreeSchema,
    load: async (connection, { params }) => {
      const plan = await requirePlan(connection, params.plan)
      return loadDocument(connection, await requirePublished(connection, plan.id, params))
    },
  })

  publicRead(api, publicReads, {
    url: '/plans/:plan/editions/:year/:revision/changes',
    tag,
    summary: 'Rows and sections in which a published edition differs from an earlier one',
    params: editionParams,
    query: comparisonQuery,
    reply: editionComparisonSchema,
    load: async (connection, { params, query }) => {
      const plan = await requirePlan(connection, params.plan)
      const after = await requirePublished(connection, plan.id, params)
      const before = await requirePublished(connection, plan.id, nameIn(query.since))
      return loadComparison(connection, { before, after })
    },
  })
}
