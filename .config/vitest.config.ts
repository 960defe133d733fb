import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    restoreMocks: true,
    globalSetup: '.ci/run-folder.ts',
    // The runner would keep one processor for itself, half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['{shared,web}/src/**/*.test.ts', '.ci/**/*.test.ts'],
          testTimeout: 20_000,
          // Rules without state of their own: a module may be loaded once for all of them.
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: 'api',
          include: ['{server,seed}/**/*.test.ts'],
          exclude: ['**/node_modules/**'],
          // Every test makes its own application and data: modules and beginnings serve many files.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['web/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // After the others: patience with a browser is best tried without their load.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
