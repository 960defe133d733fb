import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export type Visitor = {
  page: Page
  context: BrowserContext
  /** What the browser complained about: errors of scripts and of the console. */
  faults: string[]
}

const heights: Record<number, number> = { 390: 844, 1366: 768, 1920: 1080 }
const patienceMs = 15_000

/** A fresh browser profile that reads one language on a screen of one width. */
export const makeVisitor = async (
  browser: Browser,
  {
    address,
    language = 'zh',
    width = 1366,
  }: { address: string; language?: string; width?: number },
): Promise<Visitor> => {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: heights[width] ?? 768 },
    reducedMotion: 'reduce',
  })
  await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language)
  const page = await context.newPage()
  page.setDefaultTimeout(patienceMs)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { page, context, faults }
}

/** Nothing moves any more: only then does axe see the final colours. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
        .map(({ finished }) => finished),
    ),
  )

/** What axe finds serious or critical on the page, one line a finding with the first place. */
export const findBarriers = async (page: Page): Promise<string[]> => {
  await settle(page)
  // There are no frames here, so axe needs no second page to put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await axe.analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} (${nodes.length})`)
}

/** Pixels by which the page is wider than the screen. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
