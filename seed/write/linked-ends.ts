import type { Connection } from '@yardstick/server/db/open.ts'
import { planLinks } from '@yardstick/server/db/project-tables.ts'
import type { LinkEnd } from '@yardstick/shared/plan/links.ts'
import { eq } from 'drizzle-orm'
import type { SeedPlan } from '../read-plan.ts'
import { refuseTies } from './ties.ts'

const fileOf: Record<LinkEnd, string> = {
  project: 'projects.csv',
  programme: 'programmes.csv',
  indicator: 'indicators.csv',
}

/** What the center has tied together names both ends by code. @throws SeedError when one is gone */
export const keepLinkedEnds = async (
  connection: Connection,
  { plan, ...seed }: SeedPlan,
): Promise<void> => {
  const named: Record<LinkEnd, ReadonlySet<string>> = {
    project: new Set(seed.projects.map(({ project }) => project.code)),
    programme: new Set(seed.programmes.map(({ code }) => code)),
    indicator: new Set(seed.indicators.map(({ indicator }) => indicator.code)),
  }
  const links = await connection.select().from(planLinks).where(eq(planLinks.planId, plan.id))
  const gone = links
    .flatMap(({ fromKind, fromCode, toKind, toCode }) => [
      { kind: fromKind, code: fromCode },
      { kind: toKind, code: toCode },
    ])
    .filter(({ kind, code }) => !named[kind].has(code))
  for (const [what, ends] of Map.groupBy(gone, ({ kind, code }) => `${fileOf[kind]}: ${code}`)) {
    refuseTies(what, [['links', ends.length]])
  }
}
