import type { TestAccount, TestApp } from './make-app.ts'
import { countyPlan, makeSeededApp, unitInCharge } from './seeded-app.ts'

/** A quarter in which a unit has just been asked for reports, I08 among them. */
export type OpenQuarter = {
  test: TestApp
  center: TestAccount
  /** Of the unit in charge, as is `approver`. */
  reporter: TestAccount
  approver: TestAccount
  /** Reports for another unit. */
  stranger: TestAccount
  unitCode: string
}

/** The third quarter of 2023 on 10 October, due on the 25th. */
export const makeOpenQuarter = async (): Promise<OpenQuarter> => {
  const test = await makeSeededApp({ now: '2023-10-10T02:00:00.000Z' })
  const unitCode = await unitInCharge(test, 'I08')
  const center = await test.createAccount({ role: 'center' })
  const reporter = await test.createAccount({ role: 'reporter', unitCode })
  const approver = await test.createAccount({ role: 'approver', unitCode })
  const other = await unitInCharge(test, 'I26')
  const stranger = await test.createAccount({ role: 'reporter', unitCode: other })
  const body = { code: '2023-Q3', dueOn: '2023-10-25' }
  await test.send('POST', `/plans/${countyPlan}/periods`, { cookie: center.cookie, body })
  return { test, center, reporter, approver, stranger, unitCode }
}
