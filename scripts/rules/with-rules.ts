import { fileURLToPath } from 'node:url'
import { removableRules } from './remove-rules.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What vitest needs to run the project's own code with rules that can be taken away. */
export const withRules = {
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  root,
  plugins: [removableRules(root)],
}
