import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from './browser.ts'

const widths = [390, 1366, 1920] as const
const languages = ['zh', 'en'] as const
const heights: Record<(typeof widths)[number], number> = { 390: 844, 1366: 768, 1920: 1080 }

const [base, folder, ...paths] = process.argv.slice(2)
if (!base || !folder || paths.length === 0) {
  console.error('node web/e2e/screenshots.ts http://127.0.0.1:8080 <folder> <path>…')
  process.exit(1)
}

const nameOf = (path: string): string =>
  path.replaceAll(/[^a-zA-Z0-9]+/g, '-').replace(/^-|-$/g, '')

await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
try {
  for (const language of languages) {
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: heights[width] } })
      await context.addInitScript((chosen) => localStorage.setItem('language', chosen), language)
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') console.error(message.text())
      })
      for (const path of paths) {
        await page.goto(base + path, { waitUntil: 'networkidle' })
        const file = join(folder, `${nameOf(path) || 'home'}-${language}-${width}.png`)
        await page.screenshot({ path: file, fullPage: true })
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        console.info(overflow > 0 ? `${file}: ${overflow} px too wide` : file)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
}
