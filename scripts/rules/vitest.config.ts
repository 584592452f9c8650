import { fileURLToPath } from 'node:url'
import { defineConfig, mergeConfig } from 'vitest/config'
import { removableRules } from './remove-rules'

const root = fileURLToPath(new URL('../../', import.meta.url))

// Only for `npm run prove -- rules`: the tests of the project know nothing of rules that can be taken away.
export default mergeConfig(
  defineConfig({
    resolve: {
      alias: [
        { find: /^@\//, replacement: root },
        { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
      ],
    },
  }),
  defineConfig({
    root,
    plugins: [removableRules(root)],
    test: {
      env: { LOG_LEVEL: 'silent' },
      include: ['scripts/rules/every-rule.ts'],
      // The whole of it takes as long as it takes.
      testTimeout: 86_400_000,
      hookTimeout: 120_000,
      globalSetup: 'scripts/testing/database-setup.ts',
      setupFiles: ['scripts/rules/switchboard.ts', 'scripts/testing/database-per-file.ts'],
    },
  }),
)
