import './quick-load.ts'
import { flushCompileCache } from 'node:module'

await import('./start-server.ts')
flushCompileCache()
