import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Import this before anything else and load the rest dynamically: it halves the time that loading
// takes. What comes before the cache must not be TypeScript: Node would load its compiler for it.

/** @typedef {import('node:module').ResolveFnOutput} Resolved */

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)))

const root = new URL('../..', import.meta.url).href

/** Zod’s own words in fifty languages, of which only the English ones are ever used. */
const allLanguages = /(\/zod\/v4\/locales)\/index\.js$/

/**
 * A file that is named with its ending, seen from the one that asks for it: nothing is to be found.
 * @type {(specifier: string, parent: string) => Resolved | null}
 */
const fileBeside = (specifier, parent) => {
  if (!/^\.\.?\/.+\.(ts|c?js)$/.test(specifier)) return null
  const href = new URL(specifier, parent).href.replace(allLanguages, '$1/en.js')
  return { url: href, format: href.endsWith('.ts') ? 'module-typescript' : undefined }
}

/**
 * What a package of ours asks of another, which Node would look for anew for each of its files.
 * @type {Map<string, Resolved>}
 */
const found = new Map()

/** @type {(parent: string) => string | null} */
const ownPackageOf = (parent) => {
  if (!parent.startsWith(root) || parent.includes('/node_modules/')) return null
  return parent.slice(root.length).split('/')[0] ?? null
}

// The package.json of drizzle-orm is large, and Node parses it anew for each of its many ES modules.
// Its CommonJS build holds the same code and is spared that.
/** @type {(specifier: string, given: string[]) => string[]} */
const conditionsOf = (specifier, given) =>
  /^drizzle-orm(\/|$)/.test(specifier) ? ['node', 'require'] : given

registerHooks({
  resolve: (specifier, context, nextResolve) => {
    const { parentURL = '' } = context
    const ownPackage = ownPackageOf(parentURL)
    const place = `${ownPackage} ${specifier}`
    const known = parentURL ? (fileBeside(specifier, parentURL) ?? found.get(place)) : null
    if (known) return { ...known, shortCircuit: true }
    const conditions = conditionsOf(specifier, context.conditions)
    const resolved = nextResolve(specifier, { ...context, conditions })
    if (ownPackage) found.set(place, resolved)
    return resolved
  },
})
