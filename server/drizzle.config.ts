import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './server/src/db/plan-tables.ts',
    './server/src/db/account-tables.ts',
    './server/src/db/reporting-tables.ts',
    './server/src/db/notice-tables.ts',
    './server/src/db/project-tables.ts',
    './server/src/db/directive-tables.ts',
    './server/src/db/whitepaper-tables.ts',
  ],
  out: './migrations/sqlite',
})
