import { periodName } from '@yardstick/shared/basics/period-words.ts'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Services } from '../app.ts'
import type { Connection } from '../db/open.ts'
import { listPublishedPeriods } from '../indicators/store.ts'
import { requirePlan } from '../plan/store.ts'
import { listPublishedEditions } from './store.ts'

const params = z.object({ plan: z.string() })
const mostEntries = 60

const media = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const
type Format = keyof typeof media

type Entry = { id: string; title: string; link: string; at: string; about: string }

const listEntries = async (connection: Connection, planId: string): Promise<Entry[]> => {
  const periods = (await listPublishedPeriods(connection, planId)).flatMap(
    ({ code, publishedAt }): Entry[] => {
      if (publishedAt === null) return []
      const [zh, en] = [periodName(code, 'zh'), periodName(code, 'en')]
      return [
        {
          id: `period:${planId}:${code}`,
          title: `${zh}数据发布 · Data of ${en} published`,
          link: `/?plan=${planId}&period=${code}`,
          at: publishedAt,
          about: `${zh}各项指标的核定值已公开。 The verified values of ${en} are public.`,
        },
      ]
    },
  )
  const editions = (await listPublishedEditions(connection, planId)).flatMap(
    ({ year, revision, publishedAt, correctionNote }): Entry[] => {
      if (publishedAt === null) return []
      const first = correctionNote === null
      return [
        {
          id: `edition:${planId}:${year}:${revision}`,
          title: first
            ? `${year}年白皮书发布 · White paper ${year} published`
            : `${year}年白皮书第${revision - 1}次修订 · White paper ${year}, correction ${revision - 1}`,
          link: `/white-paper/${year}-${revision}?plan=${planId}`,
          at: publishedAt,
          about:
            correctionNote ?? `${year}年白皮书及开放数据 The white paper and open data of ${year}`,
        },
      ]
    },
  )
  return [...periods, ...editions]
    .sort((one, other) => other.at.localeCompare(one.at))
    .slice(0, mostEntries)
}

const addressOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`

/** When what was published, for feed readers and programs: Atom and JSON Feed. */
export const feedRoutes = (api: FastifyInstance, { publicReads, demo }: Services): void => {
  const makeFeed = async (connection: Connection, planId: string, address: string) => {
    const plan = await requirePlan(connection, planId)
    const entries = await listEntries(connection, plan.id)
    const own = (format: Format) => `${address}/api/v1/plans/${planId}/feed.${format}`
    const { Feed } = await import('feed')
    const feed = new Feed({
      id: `urn:xingsha-yardstick:${planId}`,
      title: `${demo ? '【演示数据】' : ''}${plan.shortName} · ${plan.shortNameEn}`,
      link: `${address}/?plan=${planId}`,
      language: 'zh-CN',
      generator: 'Xingsha Yardstick',
      copyright: 'CC BY 4.0',
      // Without an entry nothing was ever changed but the plan itself.
      updated: new Date(entries[0]?.at ?? plan.startsOn),
      feedLinks: { atom: own('atom'), json: own('json') },
    })
    for (const { id, title, link, at, about } of entries) {
      feed.addItem({
        id: `urn:xingsha-yardstick:${id}`,
        title,
        link: `${address}${link}`,
        description: about,
        date: new Date(at),
        published: new Date(at),
      })
    }
    return feed
  }

  for (const format of ['atom', 'json'] as const) {
    api.get(
      `/plans/:plan/feed.${format}`,
      {
        config: { permission: 'plan.read' },
        schema: {
          tags: ['open data'],
          summary: `What was published when, newest first (${format === 'atom' ? 'Atom' : 'JSON Feed'})`,
          params,
        },
      },
      (request, reply) => {
        const { plan } = params.parse(request.params)
        const address = addressOf(request)
        const load = () =>
          publicReads.store.read(async (connection) => {
            const feed = await makeFeed(connection, plan, address)
            return format === 'atom' ? feed.atom1() : feed.json1()
          })
        return publicReads.send(request, reply, load, { type: media[format], apart: address })
      },
    )
  }
}
