import { run } from '../src/main.ts'
import { buildWeb } from './build-web.ts'
import { preparePlans } from './prepare-plans.ts'

const apiOnly = process.argv.includes('--api-only')

await run(async () => ({
  demo: false,
  webRoot: apiOnly ? undefined : await buildWeb(),
  prepare: (store) => preparePlans(store),
}))
