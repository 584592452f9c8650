import { defineConfig } from 'vitest/config'
import { withRules } from './with-rules.ts'

// The tests of the project themselves, with rules that can be taken away.
export default defineConfig({
  ...withRules,
  test: {
    env: { LOG_LEVEL: 'silent' },
    include: [
      'lib/band-rules.test.ts',
      'db/*.test.ts',
      'actions/*.test.ts',
      'auth.test.ts',
      'auth/*.test.ts',
      'app/**/*.db.test.ts',
    ],
    // The table is asked before these, and case by case; the others are about other servers and the schema.
    exclude: ['**/*matrix*', 'auth/redis-*', 'db/connection*', 'db/migrations*', 'db/reading*', 'app/statements-*'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // What failed by chance has noticed nothing.
    retry: 1,
    globalSetup: 'scripts/testing/database-setup.ts',
    setupFiles: [
      'scripts/rules/switchboard.ts',
      'scripts/rules/tell-reached.ts',
      'scripts/testing/database-per-file.ts',
    ],
  },
})
