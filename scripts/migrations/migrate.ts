import { withClient } from '../postgres/databases.mjs'
import { renewRights } from '../roles/arrange.mjs'
import { changingSchema } from './lock'
import { FOLDER, findApplied, missingOf, readRevisions } from './revisions.mjs'
import { makeJournal, takeStep } from './step'

/** Applies what a database lacks of a folder of migrations, each in its own transaction. Answers their names. */
export function migrate(url: string, folder = FOLDER): Promise<string[]> {
  return withClient(url, (client) =>
    changingSchema(client, async () => {
      const missing = missingOf(readRevisions(folder), await findApplied(client))
      if (missing.length > 0) await makeJournal(client)
      for (const revision of missing) await takeStep(client, revision, 'up')
      if (missing.length > 0) await renewRights(client)
      return missing.map(({ tag }) => tag)
    }),
  )
}
