import 'server-only'
import { keeper } from '@/lib/kept'
import { type Readable, repertoireVersion } from './repertoires'

/** Characters of all kept answers together, as JSON. */
const MOST_KEPT = 30_000_000

const kept = keeper<{ answer: unknown; characters: number }>(MOST_KEPT, ({ characters }) => characters)

/**
 * What `ask` answers of a whole repertoire, kept in this process under the version that PostgreSQL tells now: a list that is
 * opened again and was not changed costs that one question. The version is read first, so that what is kept can be newer than
 * its version and never older; `read` is a version that was read for this very question. What is shared in part also depends
 * on what is shared, and is asked for each time.
 */
export async function keptAnswer<Answer>(
  from: Readable,
  name: string,
  ask: (version?: number) => Promise<Answer>,
  read?: number,
): Promise<Answer> {
  if (Object.keys(from.scope).length > 0) return ask()
  const now = read ?? (await repertoireVersion(from))
  const version = String(now)
  const whole = `${from.id} ${name}`
  const known = kept.recall(whole, version)
  if (known) return known.answer as Answer
  const answer = await ask(now)
  kept.keep(whole, version, { answer, characters: whole.length + JSON.stringify(answer).length })
  return answer
}
