import { defineConfig } from 'vitest/config'
import { withRules } from './with-rules.ts'

// Only for `npm run prove -- rules`: what it looks for may take as long as it takes.
export default defineConfig({
  ...withRules,
  test: {
    env: { LOG_LEVEL: 'silent' },
    include: ['scripts/rules/{ask-again,search-table,second-walls}.ts'],
    testTimeout: 86_400_000,
    hookTimeout: 120_000,
    globalSetup: 'scripts/testing/database-setup.ts',
    setupFiles: [
      'scripts/rules/switchboard.ts',
      'scripts/rules/as-a-visitor.ts',
      'scripts/testing/database-per-file.ts',
    ],
  },
})
