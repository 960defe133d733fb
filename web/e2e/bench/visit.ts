import { launchBrowser } from '../browser.ts'

export type Visit = {
  /** As they crossed the wire, headers included. */
  bytes: number
  requests: number
}

/** A first visit of the overview with nothing cached. */
export const measureVisit = async (address: string): Promise<Visit> => {
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    const session = await page.context().newCDPSession(page)
    const visit: Visit = { bytes: 0, requests: 0 }
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      visit.bytes += encodedDataLength
      visit.requests += 1
    })
    await session.send('Network.enable')
    await page.goto(address, { waitUntil: 'networkidle' })
    await page.waitForSelector('h1')
    return visit
  } finally {
    await browser.close()
  }
}
