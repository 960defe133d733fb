import { indicatorDetailSchema } from '@yardstick/shared/indicators/schema.ts'
import { seedPlans } from '../../seed/run.ts'
import { beginWith, makeTestApp, type TestApp } from './make-app.ts'

/** The plan that every installation starts with. */
export const countyPlan = 'changsha-county-2021-2025'

const countyPlanIn = beginWith(seedPlans)

/** The complete application on a fresh database that holds the county's plan. */
export const makeSeededApp = (options: Parameters<typeof makeTestApp>[0] = {}): Promise<TestApp> =>
  makeTestApp({ beginning: countyPlanIn, ...options })

/** @returns the code of the unit that an indicator of the county's plan is asked of */
export const unitInCharge = async ({ send }: TestApp, indicator: string): Promise<string> => {
  const reply = await send('GET', `/plans/${countyPlan}/indicators/${indicator}`)
  return indicatorDetailSchema.parse(reply.json()).responsibleUnit?.code ?? ''
}
