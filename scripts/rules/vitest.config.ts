import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { removableRules } from './remove-rules.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

// Only for `npm run prove -- rules`: what it looks for may take as long as it takes.
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  root,
  plugins: [removableRules(root)],
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
