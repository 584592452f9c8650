import { type Crowd, SUBJECTS } from '@/actions/band-matrix-world'
import type { Musician } from '@/lib/musician'
import type { Touched } from '@/scripts/testing/touched'

/** Who and what a change may speak of besides the crowd: who asked, what the form named, and others by a name. */
type About = { asker: (Musician | undefined)[]; named?: string[]; also?: Record<string, Musician> }

/**
 * What was changed and whose it was, as one text: each kind of change with how many rows it was and everybody and everything
 * that those rows speak of.
 */
export function footprint(crowd: Crowd, about: About, rows: Touched[]): string {
  const whose = namesOf(crowd, about)
  const counts = new Map<string, number>()
  for (const { name, how, row } of rows) {
    const found = new Set(Object.values(row).flatMap((value) => whose.get(String(value)) ?? []))
    const change = `${how} ${name} of ${[...found].sort().join(' + ') || 'nobody'}`
    counts.set(change, (counts.get(change) ?? 0) + 1)
  }
  const changes = [...counts].map(([change, times]) => (times > 1 ? `${times} × ${change}` : change))
  return changes.sort().join(', ')
}

/** Who asks goes before what they are called otherwise. */
function namesOf(crowd: Crowd, { asker, named = [], also = {} }: About): Map<string, string> {
  const { people, others, whom } = crowd
  const names = new Map<string, string>()
  const know = (name: string, ...ids: (string | undefined)[]) => {
    for (const id of ids) if (id && !names.has(id)) names.set(id, name)
  }
  for (const one of asker) know('asker', one?.id, one?.repertoireId)
  for (const [name, musician] of Object.entries(also)) know(name, musician.id, musician.repertoireId)
  know('whom', whom.id, whom.repertoireId)
  for (const subject of SUBJECTS) know(`the ${subject}`, people[subject]?.id, people[subject]?.repertoireId)
  know('band', crowd.bandId, crowd.repertoire.id)
  know('deleted band', crowd.deletedBandId)
  know('another band', others.bandId, others.repertoire.id, others.whom.id)
  know('named', ...named)
  return names
}
