import { withClient } from '../postgres/databases.mjs'
import { FOLDER, findApplied, missingOf, readRevisions } from './revisions.mjs'

/** The revision a database is at, and how many it lacks, in words. */
export async function currentRevision(url: string, folder = FOLDER): Promise<string> {
  const revisions = readRevisions(folder)
  const applied = await withClient(url, findApplied)
  const missing = missingOf(revisions, applied)
  const at = revisions.find(({ when }) => when === applied.at(-1)?.when)?.tag ?? 'nothing yet'
  return missing.length === 0 ? `${at}, the newest` : `${at}, ${missing.length} behind: npm run db:migrate`
}

/** Every revision that the code or the database knows, a line each, the newest first. */
export async function history(url: string, folder = FOLDER): Promise<string> {
  const revisions = readRevisions(folder)
  const applied = new Map((await withClient(url, findApplied)).map(({ when, hash }) => [when, hash]))
  const known = revisions.map(({ tag, when, hash, down }) => {
    const state = !applied.has(when) ? 'missing' : applied.get(when) === hash ? 'applied' : 'applied, changed since'
    return { when, line: `${day(when)}  ${tag}  ${state}${down ? '' : ', no way back'}` }
  })
  const ours = new Set(revisions.map(({ when }) => when))
  const unknown = [...applied.keys()]
    .filter((when) => !ours.has(when))
    .map((when) => ({ when, line: `${day(when)}  (of a newer SOLEil)  applied` }))
  const lines = [...known, ...unknown].sort((a, b) => b.when - a.when).map(({ line }) => line)
  return lines.join('\n') || 'no migrations'
}

function day(when: number): string {
  return new Date(when).toISOString().slice(0, 10)
}
