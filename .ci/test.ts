import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addCounts, type Counts, countOfReport, countOfStep, describeCounts } from './counts.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The script that a package offers under a command name, wherever the package manager put it. */
const commandOf = (from: string, name: string, command: string): string => {
  const require = createRequire(join(root, from, 'package.json'))
  const manifestPath = require.resolve(`${name}/package.json`)
  const bin: string | Record<string, string> = JSON.parse(readFileSync(manifestPath, 'utf8')).bin
  return join(dirname(manifestPath), typeof bin === 'string' ? bin : (bin[command] ?? ''))
}

const biome = commandOf('.', '@biomejs/biome', 'biome')
const tsc = commandOf('.', 'typescript', 'tsc')
const vitest = commandOf('.', 'vitest', 'vitest')
const vite = commandOf('web', 'vite', 'vite')

const runNode = (script: string, parameters: string[], folder = root): boolean => {
  const { status } = spawnSync(process.execPath, [script, ...parameters], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return status === 0
}

const step = (name: string, run: () => boolean): Counts => {
  console.log(`\n── ${name}`)
  return countOfStep(run())
}

const reports = mkdtempSync(join(tmpdir(), 'yardstick-test-'))

/** Runs vitest projects and counts what their own JSON report says. */
const tests = (...projects: string[]): Counts => {
  console.log(`\n── ${projects.join(' and ')} tests`)
  const report = join(reports, `${projects.join('-')}.json`)
  const passed = runNode(vitest, [
    'run',
    '--config=.config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects.map((project) => `--project=${project}`),
  ])
  return countOfReport(report, passed)
}

const total = [
  step('format and lint', () => runNode(biome, ['check', '--error-on-warnings', '.'])),
  ...['shared', 'server', 'seed', 'web'].map((name) =>
    step(`types of ${name}`, () => runNode(tsc, ['--noEmit', '-p', name])),
  ),
  step('web build', () => runNode(vite, ['build', '--logLevel=warn'], join(root, 'web'))),
  tests('unit', 'api', 'browser'),
].reduce(addCounts)

rmSync(reports, { recursive: true, force: true })
console.log(`\n${describeCounts(total)}`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
