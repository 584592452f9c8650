import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { removableRules } from './scripts/rules/remove-rules.ts'

const root = fileURLToPath(new URL('.', import.meta.url))
// What reaches the database through db/client alone, whatever its driver.
const THROUGH_CLIENT = ['db/**/*.test.ts', 'actions/**/*.test.ts', 'auth*.test.ts', 'auth/**/*.test.ts']
const WITH_DATABASE = [...THROUGH_CLIENT, '**/*.db.test.ts']
const SHORT = ['connection', 'songs', 'song-changes', 'sessions', 'limits'].map((name) => `db/**/${name}.test.ts`)
const NEVER = [...configDefaults.exclude, 'e2e/**', '.next/**', '.soleil/**']

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    env: { LOG_LEVEL: 'silent' },
    // No test is timed; these end what hangs, on a busy machine too.
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Machines are shared: what failed is tried once more, and named at the end either way.
    retry: 1,
    // By itself vitest leaves one processor idle, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...NEVER, ...WITH_DATABASE] },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: WITH_DATABASE,
          exclude: NEVER,
          globalSetup: 'scripts/testing/database-setup.ts',
          setupFiles: 'scripts/testing/database-per-file.ts',
        },
      },
      {
        extends: true,
        plugins: [removableRules(root)],
        test: {
          name: 'rules',
          include: ['scripts/rules/ask-again.ts'],
          // Hundreds of rules, each taken away more than once.
          testTimeout: 900_000,
          globalSetup: 'scripts/testing/database-setup.ts',
          setupFiles: [
            'scripts/rules/switchboard.ts',
            'scripts/rules/as-a-visitor.ts',
            'scripts/testing/database-per-file.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'neon',
          include: process.env.TEST_WHOLE ? THROUGH_CLIENT : SHORT,
          // Migrations go over TCP whatever the driver of the pages.
          exclude: [...NEVER, 'db/migrations.test.ts'],
          globalSetup: 'scripts/testing/neon-setup.ts',
          setupFiles: ['scripts/testing/database-per-file.ts', 'scripts/testing/neon-per-file.ts'],
        },
      },
    ],
  },
})
