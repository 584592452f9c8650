import { currentRevision, history } from './migrations/history'
import { migrate } from './migrations/migrate'
import { rollback } from './migrations/rollback'
import { tellAndEnd } from './steps/tell'

// npm run db:migrate, db:rollback, db:current, db:history

const VERBS: Record<string, (url: string) => Promise<string>> = {
  migrate: async (url) => said('applied', await migrate(url)),
  rollback: async (url) =>
    said(
      'taken back',
      [await rollback(url)].filter((tag) => tag !== null),
    ),
  current: currentRevision,
  history,
}

await tellAndEnd((url) => VERBS[process.argv[2] ?? 'migrate']!(url))

function said(done: string, tags: string[]): string {
  return tags.length > 0 ? `${tags.join(', ')} ${done}` : 'nothing to do'
}
