import type { Browser } from 'playwright-core'
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
  '/budget',
  '/units',
  '/units/city-management',
  '/data',
  '/data/methodology',
  '/data/discrepancies',
  '/sign-in',
  '/nowhere',
] as const

const screens = ['zh', 'en'].flatMap((language) =>
  [390, 1366, 1920].map((width) => ({ language, width })),
)

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Everything that is wrong with one page; nothing when all is well. */
const inspect = async ({ page, faults }: Visitor, path: string): Promise<string[]> => {
  faults.length = 0
  await page.goto(path, { waitUntil: 'networkidle' })
  await page.locator('h1').first().waitFor()
  const headings = await page.locator('h1').count()
  const [title, overflow, barriers] = [
    await page.title(),
    await overflowOf(page),
    await findBarriers(page),
  ]
  return [
    ...faults,
    ...barriers,
    ...(headings === 1 ? [] : [`${headings} headings of the first rank`]),
    ...(/\S · \S/.test(title) ? [] : [`the tab is called “${title}”`]),
    ...(overflow > 0 ? [`${overflow} px too wide`] : []),
  ].map((fault) => `${path}: ${fault}`)
}

describe('every public page, before anything is published', () => {
  test.each(screens)(
    'reads well in $language on $width px, without errors or barriers',
    async ({ language, width }) => {
      const visitor = await makeVisitor(browser, { address: server.address, language, width })
      const found: string[] = []
      for (const path of paths) found.push(...(await inspect(visitor, path)))
      await visitor.context.close()
      expect(found).toEqual([])
    },
  )
})
