import './quick-load.ts'
import { flushCompileCache } from 'node:module'

const { run } = await import('../src/main.ts')
const { preparePlans } = await import('./prepare-plans.ts')
const { buildWeb } = await import('./build-web.ts')

const apiOnly = process.argv.includes('--api-only')

await run(async () => ({
  demo: false,
  webRoot: apiOnly ? undefined : await buildWeb(),
  prepare: (store) => preparePlans(store),
}))
flushCompileCache()
