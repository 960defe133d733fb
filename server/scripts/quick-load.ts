import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Import this before anything else and load the rest dynamically: it makes loading twice as fast.

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)))

// The package.json of drizzle-orm is large, and Node parses it anew for each of its many ES modules.
// Its CommonJS build holds the same code and is spared that.
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    nextResolve(
      specifier,
      /^drizzle-orm(\/|$)/.test(specifier)
        ? { ...context, conditions: ['node', 'require'] }
        : context,
    ),
})
