import { itemsOf } from '@yardstick/shared/plan/schema.ts'
import { budgetRevisionSchema } from '@yardstick/shared/projects/money-schema.ts'
import { type Project, projectSchema } from '@yardstick/shared/projects/schema.ts'
import { officeAccounts } from './accounts.ts'
import { instantInChina } from './diary.ts'
import type { DemoClock, People } from './people.ts'

const { center, head } = officeAccounts
const projectList = itemsOf(projectSchema)
const revisionList = itemsOf(budgetRevisionSchema)

type Act = { on: string; by: string; path: string; body: object }

/** What of a year's amount is paid in it, by project: some run ahead of others. */
const paidShares = [0.9, 0.75, 0.6, 0.95, 0.8] as const

const cents = (wanyuan: number): number => Math.round(wanyuan * 100) / 100

type Works = Pick<Project, 'code' | 'no'> & {
  amounts: readonly { year: number; wanyuan: number }[]
}

/** One allocation in summer and one payment in autumn for every project and year. */
const entriesOf = ({ code, no, amounts }: Works): Act[] =>
  amounts.flatMap(({ year, wanyuan }) => {
    const path = `/projects/${code}/money-entries`
    const paid = cents(wanyuan * (paidShares[(no + year) % paidShares.length] ?? 1))
    const numbered = (office: string): string => `（演示）${office}〔${year}〕${no}号`
    return [
      {
        on: `${year}-08-20`,
        by: center.loginName,
        path,
        body: {
          kind: 'allocated',
          year,
          amountWanyuan: wanyuan,
          on: `${year}-08-18`,
          documentNumber: numbered('县财指'),
        },
      },
      {
        on: `${year}-11-25`,
        by: center.loginName,
        path,
        body: {
          kind: 'paid',
          year,
          amountWanyuan: paid,
          on: `${year}-11-22`,
          documentNumber: numbered('县财付'),
        },
      },
    ]
  })

const transfer: Act = {
  on: '2023-05-10',
  by: center.loginName,
  path: '/budget-revisions',
  body: {
    kind: 'transfer',
    documentNumber: '（演示）县智慧办〔2023〕7号',
    decidedOn: '2023-05-08',
    reason: '（演示）智慧医疗平台提前招标，从智慧教育当年结余中调剂。',
    lines: [
      { project: 'F13', year: 2023, changeWanyuan: -200 },
      { project: 'F14', year: 2023, changeWanyuan: 200 },
    ],
  },
}

const promoted: Works = {
  code: 'R05',
  no: 20,
  amounts: [
    { year: 2024, wanyuan: 400 },
    { year: 2025, wanyuan: 600 },
  ],
}

const promotion: Act = {
  on: '2024-02-20',
  by: head.loginName,
  path: `/projects/${promoted.code}/pool-decisions`,
  body: {
    kind: 'promoted',
    documentNumber: '（演示）县智慧办〔2024〕2号',
    decidedOn: '2024-02-18',
    reason: '（演示）数字城管平台到期，列入2024年建设。',
    lines: promoted.amounts.map(({ year, wanyuan }) => ({ year, changeWanyuan: wanyuan })),
  },
}

/**
 * @returns a function that plays what was allocated, paid, moved and promoted up to a day, in the order
 *   of the days
 */
export const makeMoney = async ({
  people,
  clock,
  planId,
}: {
  people: People
  clock: DemoClock
  planId: string
}) => {
  const base = `/plans/${planId}`
  const funded = projectList.parse((await people.visit(`${base}/projects?category=funded`)).json())
  const planned = funded.items.map(({ budget, ...project }) => ({
    ...project,
    amounts: budget.map(({ year, plannedWanyuan }) => ({ year, wanyuan: plannedWanyuan })),
  }))
  const acts = [...[...planned, promoted].flatMap(entriesOf), transfer, promotion].toSorted(
    (a, b) => a.on.localeCompare(b.on),
  )
  const play = async ({ on, by, path, body }: Act): Promise<void> => {
    clock.now = new Date(instantInChina(on, '10:00'))
    const reply = await people.ask(by, { method: 'POST', path: `${base}${path}`, body })
    if (path !== transfer.path) return
    const id = revisionList.parse(reply.json()).items.at(-1)?.id
    const adopt = `${base}${path}/${id}/adopt`
    await people.ask(head.loginName, { method: 'POST', path: adopt, body: { reason: null } })
  }
  let next = 0
  return async (upTo: string): Promise<void> => {
    for (; next < acts.length; next += 1) {
      const act = acts[next]
      if (!act || act.on > upTo) return
      await play(act)
    }
  }
}
