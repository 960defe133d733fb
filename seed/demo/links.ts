import {
  type ManagedLink,
  managedLinkSchema,
  type NewLink,
  type Pair,
} from '@yardstick/shared/plan/links.ts'
import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { officeAccounts } from './accounts.ts'
import { instantInChina } from './diary.ts'
import type { DemoClock, People } from './people.ts'

const { center, head } = officeAccounts

/** The center sits down to the links before this quarter is opened; what reserve projects drive waits. */
export const linksBefore = '2021-Q4'
const sittingAt = instantInChina('2022-01-04', '09:30')

const end = (kind: 'project' | 'indicator', code: string) => ({ kind, code }) as const

/** What the wording of the plan does not show and the center knows. */
const byHand: readonly NewLink[] = [
  ['F15', 'I01', '政务系统迁入专区，直接计入上云率。', 'Systems moved to the cloud count.'],
  ['F16', 'I05', '中心统一接入各类感知单元。', 'The center takes in every sensing unit.'],
  [
    'F08',
    'I20',
    '管网安全运行监测计入生命线监测。',
    'Watched pipe networks are watched lifelines.',
  ],
  ['F14', 'I26', '县域健康数据由项目统一整合。', 'The project joins the county’s health data.'],
  ['F18', 'I16', '高风险食品由项目上链监管。', 'The project puts risky food under supervision.'],
].map(([project = '', indicator = '', note = '', noteEn = '']) => ({
  from: end('project', project),
  to: end('indicator', indicator),
  note: `（演示）${note}`,
  noteEn: `(demo) ${noteEn}`,
}))

const rejected = {
  from: end('project', 'R10'),
  to: end('indicator', 'I07'),
  reason: '（演示）只改造园区内的电梯，不计入全县覆盖率。',
}

const isReserve = ({ from }: Pair): boolean => from.code.startsWith('R')

type Stage = { people: People; clock: DemoClock; planId: string }

/**
 * The center goes through what the plan's wording proposes: it confirms what funded projects and
 * programmes drive, adds what it knows, and rejects one.
 */
export const decideLinks = async ({ people, clock, planId }: Stage): Promise<void> => {
  const base = `/plans/${planId}/links`
  clock.now = new Date(sittingAt)
  const list = await people.ask(center.loginName, { method: 'GET', path: `${base}/managed` })
  const waiting = itemsOf(managedLinkSchema).parse(list.json()).items
  const post = (who: string, path: string, body: unknown) =>
    people.ask(who, { method: 'POST', path, body })
  const confirm = ({ from, to, state }: ManagedLink) =>
    post(center.loginName, `${base}/confirm`, {
      from: { kind: from.kind, code: from.code },
      to: { kind: to.kind, code: to.code },
      seen: state,
    })
  for (const link of waiting.filter((one) => !isReserve(one))) await confirm(link)
  for (const link of byHand) await post(center.loginName, base, link)
  await post(head.loginName, `${base}/reject`, { ...rejected, seen: 'proposed' })
}
