import type { Passwords } from '@yardstick/server/accounts/passwords.ts'
import { makeApp } from '@yardstick/server/app.ts'
import type { Store } from '@yardstick/server/db/open.ts'
import { runReminders } from '@yardstick/server/reminders/run.ts'
import { renderFiles as renderEach } from '@yardstick/server/whitepaper/render-files.ts'
import { periodEnd } from '@yardstick/shared/basics/period.ts'
import { reportSchema } from '@yardstick/shared/indicators/reporting.ts'
import { indicatorSchema } from '@yardstick/shared/indicators/schema.ts'
import { itemsOf, unitSchema } from '@yardstick/shared/plan/schema.ts'
import { projectReportSchema } from '@yardstick/shared/projects/progress-schema.ts'
import { projectSchema } from '@yardstick/shared/projects/schema.ts'
import { officeAccounts } from './accounts.ts'
import { dayAfterAnnual, openAnnual, tellAnnual } from './annual.ts'
import { type Act, instantInChina, type OwedReport } from './diary.ts'
import { makeDirectives } from './directives.ts'
import { readNotices } from './inbox.ts'
import { decideLinks, linksBefore } from './links.ts'
import { makeMoney } from './money.ts'
import { makePeople, type People } from './people.ts'
import { makePerformer } from './perform.ts'
import { makeLives } from './play-lives.ts'
import { profiles } from './profiles.ts'
import { openQuarter, type Series, tellQuarter } from './quarters.ts'
import { revision, revisionAsk } from './revision.ts'
import { employStaff } from './staff.ts'
import { makeUnits } from './units.ts'
import { demoQuarters, valuesOf } from './values.ts'
import { makeWhitePaper } from './white-paper.ts'
import { correction, type OwedProgress, tellWorks } from './works.ts'

/** Told which period is being played, and how many there are. */
export type Progress = (period: string, done: number, all: number) => void

const indicatorList = itemsOf(indicatorSchema)
const unitList = itemsOf(unitSchema)
const reportList = itemsOf(reportSchema)

const loadSeries = async (people: People, planId: string): Promise<Series> => {
  const reply = await people.visit(`/plans/${planId}/indicators`)
  return new Map(
    indicatorList.parse(reply.json()).items.flatMap((indicator) => {
      const profile = profiles[indicator.code]
      return profile ? [[indicator.code, valuesOf(profile, indicator)] as const] : []
    }),
  )
}

/** The units that answer for an indicator or lead a funded project. */
const loadReportingUnits = async (people: People, planId: string) => {
  const reply = await people.visit(`/plans/${planId}/units`)
  const funded = await people.visit(`/plans/${planId}/projects?category=funded`)
  const leads = new Set(
    itemsOf(projectSchema)
      .parse(funded.json())
      .items.map(({ leadUnits }) => leadUnits[0]?.code),
  )
  return unitList
    .parse(reply.json())
    .items.filter(({ code, indicators }) => indicators.length > 0 || leads.has(code))
}

const loadOwed = async (people: People, path: string): Promise<OwedReport[]> => {
  const reply = await people.ask(officeAccounts.center.loginName, { method: 'GET', path })
  return reportList.parse(reply.json()).items.map(({ indicator, unit }) => ({
    indicator: indicator.code,
    no: indicator.no,
    decimals: indicator.decimals,
    unit: unit.code,
  }))
}

const loadOwedProgress = async (people: People, path: string): Promise<OwedProgress[]> => {
  const reply = await people.ask(officeAccounts.center.loginName, { method: 'GET', path })
  return itemsOf(projectReportSchema).parse(reply.json()).items
}

/** Nobody uses the application meanwhile: its files may have all processors. */
const renderFiles: typeof renderEach = (order, watch) => renderEach(order, { ...watch, atOnce: 2 })

export type Theatre = {
  store: Store
  planId: string
  passwords: Passwords
  dataFolder: string
}

/**
 * Plays the invented years through the application itself: everybody signs in, reports, sends back,
 * verifies and publishes by request, each at the proper time.
 * @throws Error when the application refuses a step
 */
export const playDemo = async (
  { store, planId, passwords, dataFolder }: Theatre,
  progress: Progress,
): Promise<void> => {
  const clock = { now: new Date(instantInChina('2021-07-01', '09:00')) }
  const options = { store, clock: () => clock.now, demo: true, passwords, dataFolder, renderFiles }
  const app = await makeApp(options)
  const people = makePeople(app, clock)
  const atDaybreak = () => runReminders(store, () => clock.now)
  const perform = makePerformer({ planId, people, clock, atDaybreak })
  const playDirectives = makeDirectives({ people, clock, planId })
  const playPeriod = async (
    opening: Act,
    tell: (reports: OwedReport[], works: OwedProgress[]) => Act[],
  ) => {
    await playDirectives(opening.at)
    await perform([opening])
    const period = `/plans/${planId}/periods/${opening.period}`
    const works = await loadOwedProgress(people, `${period}/project-reports`)
    await perform(tell(await loadOwed(people, `${period}/reports`), works))
  }
  const recordRevision = async () => {
    clock.now = new Date(revision.at)
    await people.ask(revision.by, revisionAsk(planId))
  }
  try {
    await employStaff({ store, clock, passwords, people }, await loadReportingUnits(people, planId))
    const series = await loadSeries(people, planId)
    const playMoney = await makeMoney({ people, clock, planId })
    const playUnits = makeUnits({ people, clock, planId })
    const live = await makeLives({ people, clock, planId })
    const whitePaper = makeWhitePaper({ people, clock, planId })
    for (const [done, quarter] of demoQuarters.entries()) {
      progress(quarter, done, demoQuarters.length)
      await whitePaper.beforeQuarter(quarter)
      await playMoney(periodEnd(quarter))
      await playUnits(periodEnd(quarter))
      await live(periodEnd(quarter))
      if (quarter === linksBefore) await decideLinks({ people, clock, planId })
      if (quarter === revision.before) await recordRevision()
      await playPeriod(openQuarter(quarter), (owed, works) =>
        tellQuarter(quarter, owed, { series, works: tellWorks(quarter, works) }),
      )
    }
    const newsSince = clock.now.toISOString()
    await playPeriod(openAnnual, (owed) => tellAnnual(owed, series))
    clock.now = new Date(dayAfterAnnual)
    await atDaybreak()
    await live('2026-02-10')
    await playDirectives(null)
    await readNotices(people, newsSince)
    await playMoney('2026-02-10')
    await perform([correction])
    await whitePaper.beginLast()
  } finally {
    await app.close()
  }
}
