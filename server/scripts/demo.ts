import './quick-load.ts'
import { flushCompileCache } from 'node:module'

await import('./start-demo.ts')
flushCompileCache()
