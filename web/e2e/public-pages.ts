import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type RunningServer, startServer } from './server.ts'
import { findBarriers, makeVisitor, overflowOf, type Visitor } from './visitor.ts'

const paths = [
  '/',
  '/indicators',
  '/indicators/I08',
  '/indicators/I33',
  '/projects',
  '/projects/F13',
  '/actions',
  '/links',
  '/links?view=plan',
  '/budget',
  '/units',
  '/units/city-management',
  '/white-paper',
  '/data',
  '/data/dictionary',
  '/data/methodology',
  '/data/discrepancies',
  '/sign-in',
  '/nowhere',
] as const

const widths = [390, 1366, 1920] as const

/** What is wrong with the page that is open, on one width; nothing when all is well. */
const inspect = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewportSize({ width, height: 900 })
  const barriers = await findBarriers(page)
  const overflow = await overflowOf(page)
  const faults = overflow > 0 ? [...barriers, `${overflow} px too wide`] : barriers
  return faults.map((fault) => `${width} px: ${fault}`)
}

/**
 * Looks at every public page in one language. A language has a test file, server and browser of its
 * own, so that both are looked through at once.
 */
export const describePages = (language: 'zh' | 'en'): void => {
  describe(`every public page in ${language}, before anything is published`, () => {
    let server: RunningServer
    let browser: Browser
    let visitor: Visitor

    beforeAll(async () => {
      ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
      visitor = await makeVisitor(browser, { address: server.address, language })
    })
    afterAll(async () => {
      await browser?.close()
      await server?.stop()
    })

    test.each(paths)('%s reads well on a phone, a desk and a large screen', async (path) => {
      const { page, faults } = visitor
      faults.length = 0
      await page.goto(path, { waitUntil: 'networkidle' })
      await page.locator('h1').waitFor()
      expect(await page.title()).toMatch(/\S · \S/)
      const found: string[] = []
      for (const width of widths) found.push(...(await inspect(page, width)))
      expect([...faults, ...found]).toEqual([])
    })
  })
}
