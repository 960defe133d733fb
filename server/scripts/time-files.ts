import './quick-load.ts'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const { openStore } = await import('../src/db/open.ts')
const { gatherEdition } = await import('../src/whitepaper/gather.ts')
const { renderFile, renderFiles } = await import('../src/whitepaper/render-files.ts')
const { listPlans } = await import('../src/plan/store.ts')

// Makes the files of an edition from the database that is named, and says as JSON how long that took,
// how much memory it took beyond what the process had, and how long other work had to wait meanwhile.

const [file = '', year = '2023'] = process.argv.slice(2)
const kilobyte = 1024
const never = new AbortController().signal
const within = { end: never, heapMegabytes: 160 }

const gather = async () => {
  const store = openStore(file)
  const data = await store.read(async (connection) => {
    const [plan] = await listPlans(connection, true)
    if (!plan) throw new Error(`no plan in ${file}`)
    const asOf = `${Number(year) + 1}-03-01`
    return gatherEdition(connection, { plan: plan.id, year: Number(year), asOf, demo: true })
  })
  store.close()
  return data
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

const order = { data: await gather(), narratives: {}, revision: 1, correctionNote: null }
const makeAll = () => renderFiles(order, { ...within, signal: never, onBegun: () => undefined })

const before = process.memoryUsage.rss()
const docxMs = await timed(() => renderFile({ kind: 'docx', order }, within))
const docxBytes = process.resourceUsage().maxRSS * kilobyte - before
const allMs = await timed(makeAll)

const resolution = 5
const delay = monitorEventLoopDelay({ resolution })
delay.enable()
const twiceMs = await timed(() => Promise.all([makeAll(), makeAll()]))
delay.disable()
const [p50Ms, p95Ms, mostMs] = [delay.percentile(50), delay.percentile(95), delay.max].map(
  (nanoseconds) => nanoseconds / 1e6 - resolution,
)
console.log(JSON.stringify({ docxMs, docxBytes, allMs, twiceMs, waits: { p50Ms, p95Ms, mostMs } }))
