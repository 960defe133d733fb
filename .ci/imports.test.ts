import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

const sourcesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))

type Import = { file: string; target: string }

/** Relative targets become paths from the root; packages stay as they are written. */
const importsOf = (file: string): Import[] => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?<!')\b(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found].map(([, specifier = '']) => ({
    file,
    target: specifier.startsWith('.')
      ? relative(root, resolve(root, dirname(file), specifier)).replaceAll('\\', '/')
      : specifier,
  }))
}

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)
const sources = ['shared/src', 'server/src', 'seed', 'web/src']
  .flatMap(sourcesBelow)
  .filter((file) => !isTest(file))
const imports = sources.flatMap(importsOf)
const importsIn = (folder: string): Import[] =>
  imports.filter(({ file }) => file.startsWith(folder))
const described = (found: Import[]): string[] => found.map((one) => `${one.file} → ${one.target}`)

const serverOrder = [
  'overview',
  'whitepaper',
  'cases',
  'directives',
  'projects',
  'reminders',
  'indicators',
  'reporting',
  'notices',
  'plan',
  'accounts',
]
const featureOf = (path: string, packageFolder: string): string =>
  path.startsWith(`${packageFolder}/`)
    ? (path.slice(packageFolder.length + 1).split('/')[0] ?? '')
    : ''

/** Folders of the web app that every page may use; the rest are features. */
const webCommons = new Set(['api', 'app', 'charts', 'styles', 'text', 'ui'])

describe('what may import what', () => {
  test('shared imports zod and itself, nothing else', () => {
    const foreign = importsIn('shared/').filter(
      ({ target }) => target !== 'zod' && !target.startsWith('shared/'),
    )
    expect(described(foreign)).toEqual([])
  })

  test('server and web never import each other, and neither imports seed', () => {
    const crossing = [
      ...importsIn('server/').filter(({ target }) =>
        /^(web|seed|@yardstick\/(web|seed))\b/.test(target),
      ),
      ...importsIn('web/').filter(({ target }) =>
        /^(server|seed|@yardstick\/(server|seed))\b/.test(target),
      ),
    ]
    expect(described(crossing)).toEqual([])
  })

  test('server features import only those after them in the order', () => {
    const upward = importsIn('server/src/').filter(({ file, target }) => {
      const from = serverOrder.indexOf(featureOf(file, 'server/src'))
      const to = serverOrder.indexOf(featureOf(target, 'server/src'))
      return from !== -1 && to !== -1 && to < from
    })
    expect(described(upward)).toEqual([])
  })

  test('web features never import each other', () => {
    const sideways = importsIn('web/src/').filter(({ file, target }) => {
      const from = featureOf(file, 'web/src')
      const to = featureOf(target, 'web/src')
      const bothFeatures = target.includes('/') && !webCommons.has(from) && !webCommons.has(to)
      return target.startsWith('web/src/') && bothFeatures && from !== to
    })
    expect(described(sideways)).toEqual([])
  })
})

describe('one door each', () => {
  const holders = (pattern: RegExp, folder: string): string[] =>
    sourcesBelow(folder)
      .filter((file) => !isTest(file))
      .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')))

  test('SQL stands in stores, the audit log, the database folder and the seed’s writer', () => {
    const elsewhere = [
      ...holders(/from 'drizzle-orm'/, 'server/src'),
      ...holders(/from 'drizzle-orm'/, 'seed'),
    ].filter(
      (file) => !/(store|audit-log|write-[a-z-]+)\.ts$|^(server\/src\/db|seed\/write)\//.test(file),
    )
    expect(elsewhere).toEqual([])
  })

  test('the browser’s fetch stands in request.ts alone', () => {
    expect(holders(/\bfetch\(/, 'web/src')).toEqual(['web/src/api/request.ts'])
  })

  test('ECharts stands behind chart.tsx alone', () => {
    const files = holders(/from 'echarts|import\('echarts/, 'web/src')
    expect(files.filter((file) => !file.startsWith('web/src/charts/'))).toEqual([])
  })

  test('the environment is read in config.ts alone', () => {
    expect(holders(/process\.env/, 'server/src')).toEqual(['server/src/config.ts'])
  })
})

test('the web app uses nothing that a browser of early 2023 lacks', () => {
  const young = /\.(toSorted|toReversed|toSpliced|with)\(|\b(Map|Object)\.groupBy\(/
  const users = sourcesBelow('web/src').filter(
    (file) => !isTest(file) && young.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(users).toEqual([])
})
