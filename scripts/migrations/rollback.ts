import { withClient } from '../postgres/databases.mjs'
import { changingSchema } from './lock'
import { FOLDER, findApplied, missingOf, readRevisions } from './revisions.mjs'
import { takeStep } from './step'

/** Takes back the newest migration of a database. Answers its name, or null when there is none. */
export function rollback(url: string, folder = FOLDER): Promise<string | null> {
  return withClient(url, (client) =>
    changingSchema(client, async () => {
      const applied = await findApplied(client)
      const revisions = readRevisions(folder)
      missingOf(revisions, applied)
      const newest = revisions.find(({ when }) => when === applied.at(-1)?.when)
      if (!newest) return null
      await takeStep(client, newest, 'down')
      return newest.tag
    }),
  )
}
