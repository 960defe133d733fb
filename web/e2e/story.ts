import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { demoPassword } from '../../seed/demo/accounts.ts'
import { launchBrowser } from './browser.ts'
import { type NewServer, type RunningServer, startDemo, startServer } from './server.ts'
import { createAccount, enter, grantRole, type Person, signIn, staff } from './staff.ts'
import { makeVisitor, type Visitor } from './visitor.ts'

export const see = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor()

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name, level: 1 }).waitFor()

export type Employee = { person: Person; role: string; unit?: string }

const mostPatienceMs = 320_000

/** Browsers of several people at one server; each test stands on the one before. */
const beginAt = <Server extends RunningServer>(start: () => Promise<Server>) => {
  let server: Server
  let browser: Browser
  const visitors: Record<string, Visitor> = {}
  let failed = ''

  beforeAll(async () => {
    ;[server, browser] = await Promise.all([start(), launchBrowser()])
  }, mostPatienceMs)
  beforeEach(({ task, onTestFailed }) => {
    if (failed) throw new Error(`The story broke off at “${failed}”`)
    onTestFailed(() => {
      failed = task.name
    })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const pageOf = async (name: string): Promise<Page> => {
    visitors[name] ??= await makeVisitor(browser, { address: server.address })
    return visitors[name].page
  }

  /**
   * What went wrong in any browser so far, by whose it was.
   * @param expected faults of steps that try what must be refused
   */
  const faults = (expected: RegExp): string[] =>
    Object.entries(visitors).flatMap(([name, visitor]) =>
      visitor.faults.filter((fault) => !expected.test(fault)).map((fault) => `${name}: ${fault}`),
    )

  return { server: () => server, address: () => server.address, pageOf, faults }
}

/** The same at the demo, with its accounts. */
export const beginDemoStory = () => {
  const { pageOf, ...story } = beginAt(startDemo)
  return {
    ...story,
    pageOf,
    /** Signs in with an account of the demo. */
    enterAs: async (name: string, loginName: string): Promise<Page> => {
      const page = await pageOf(name)
      await page.goto('/sign-in')
      await signIn(page, loginName, demoPassword)
      await page.getByRole('button', { name: '退出登录' }).first().waitFor()
      return page
    },
  }
}

/**
 * A server with an empty database, and people who each keep a browser of their own through all
 * tests of the file. Each test stands on the one before: after a failure the rest fail at once.
 */
export const beginStory = () => {
  const { server, pageOf, address, faults } = beginAt<NewServer>(startServer)

  /** The first system administrator, signed in on the page of accounts. */
  const enterAdministrator = async (): Promise<Page> => {
    const page = await pageOf('sysadmin')
    const { loginName, oneTimePassword } = server().administrator
    await enter(page, { ...staff.sysadmin, loginName }, oneTimePassword)
    await heading(page, '账号管理')
    return page
  }

  /** Makes the accounts, gives them their roles, and signs everybody in, each under a name. */
  const employ = async (people: Record<string, Employee>): Promise<void> => {
    const page = await enterAdministrator()
    const all = { secadmin: staff.secadmin, ...onlyPersons(people) }
    const passwords: Record<string, string> = {}
    for (const [name, person] of Object.entries(all)) {
      passwords[name] = await createAccount(page, person)
    }
    await page
      .getByRole('button', { name: `指定为安全管理员 ${staff.secadmin.displayName}` })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: '指定为安全管理员' }).click()
    await page.getByText('还没有可用的安全管理员').waitFor({ state: 'detached' })
    const granting = await pageOf('secadmin')
    await enter(granting, staff.secadmin, passwords.secadmin ?? '')
    for (const { person, ...granted } of Object.values(people)) {
      await grantRole(granting, person, granted)
    }
    for (const [name, { person }] of Object.entries(people)) {
      await enter(await pageOf(name), person, passwords[name] ?? '')
    }
  }

  return {
    address,
    administrator: () => server().administrator,
    pageOf,
    enterAdministrator,
    employ,
    faults,
  }
}

const onlyPersons = (people: Record<string, Employee>): Record<string, Person> =>
  Object.fromEntries(Object.entries(people).map(([name, { person }]) => [name, person]))
