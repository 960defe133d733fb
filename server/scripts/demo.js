import './quick-load.js'
import { flushCompileCache } from 'node:module'

await import('./start-demo.ts')
flushCompileCache()
