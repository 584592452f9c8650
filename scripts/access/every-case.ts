import { sql } from 'drizzle-orm'
import { type Crowd, createWorld } from '@/actions/band-matrix-world'
import { db, rowsOf } from '@/db/client'
import {
  auditLog,
  bandInvitations,
  bandMembers,
  bandPlays,
  bands,
  repertoires,
  sessions,
  songs,
  users,
} from '@/db/schema'
import type { Case } from './case'

let kept: { crowd: Crowd; state: string } | undefined
let spent: { crowd: Crowd; entry: string } | undefined

/** Tries these cases one after the other; answers how many there were and what was wrong, with the name of each. */
export async function everyCase(cases: Case[]): Promise<{ tried: number; complaints: string[] }> {
  const complaints: string[] = []
  let tried = 0
  for (const one of cases) {
    const crowd = await crowdFor(one)
    const { complaint, none, changed } = await judged(one, crowd)
    if (!none) tried++
    if (complaint) complaints.push(`${one.name}: ${complaint}`)
    if (crowd === spent?.crowd) {
      if (complaint) spent = undefined
    } else if ((complaint && changed) || ((complaint || changed) && (await stateOf(crowd)) !== kept?.state))
      kept = undefined
  }
  return { tried, complaints }
}

/** Makes what comes next ask among new people, and leaves none of those before. */
export async function forgetEverybody(): Promise<void> {
  kept = undefined
  spent = undefined
  await db().execute(sql`truncate ${users}, ${bands}, ${repertoires}, ${auditLog} cascade`)
}

/** One case, and what it threw as what is wrong with it. */
async function judged(one: Case, crowd: Crowd) {
  try {
    return await one.judge(crowd)
  } catch (error) {
    const { digest, stack } = error as { digest?: string; stack?: string }
    return { complaint: `threw ${digest ?? stack ?? error}`, changed: true }
  }
}

/** Cases by the action, page or route that they ask. */
export function byEntry(cases: Case[]): [entry: string, cases: Case[]][] {
  const found = new Map<string, Case[]>()
  for (const one of cases) found.set(one.entry, [...(found.get(one.entry) ?? []), one])
  return [...found]
}

/** One crowd for all that leaves it as it was, and one for each entry that asks for what is gone. */
async function crowdFor({ entry, spends }: Case): Promise<Crowd> {
  if (spends && spent?.entry !== entry) spent = { entry, crowd: await createWorld() }
  if (spends) return spent!.crowd
  kept ??= await newCrowd()
  return kept.crowd
}

async function newCrowd(): Promise<{ crowd: Crowd; state: string }> {
  const crowd = await createWorld()
  return { crowd, state: await stateOf(crowd) }
}

/** What the cases count on, as one text: the crowd may stay as long as it is the same. */
async function stateOf(crowd: Crowd): Promise<string> {
  const list = (ids: (string | undefined)[]) =>
    sql.join(
      ids.flatMap((id) => (id ? [sql`${id}::uuid`] : [])),
      sql`, `,
    )
  const bandIds = list([crowd.bandId, crowd.others.bandId, crowd.deletedBandId])
  const people = list([...Object.values(crowd.people), crowd.whom, crowd.others.whom].map((one) => one?.id))
  const songIds = list([crowd.songId, crowd.others.songId])
  const entryIds = list([crowd.entryId, crowd.others.entryId])
  const [row] = await rowsOf<{ state: string }>(
    db(),
    sql`select concat_ws(' ',
      (select string_agg(t::text, ' ' order by t::text) from ${bands} t where t.id in (${bandIds})),
      (select string_agg(t::text, ' ' order by t::text) from ${bandMembers} t where t.band_id in (${bandIds})),
      (select string_agg(t::text, ' ' order by t::text) from ${bandInvitations} t where t.band_id in (${bandIds})),
      (select string_agg(t::text, ' ' order by t::text) from ${songs} t where t.id in (${songIds})),
      (select string_agg(t::text, ' ' order by t::text) from ${users} t where t.id in (${people})),
      (select count(*) from ${bandPlays} t where t.band_id in (${bandIds})),
      (select count(*) from ${auditLog} t where t.id in (${entryIds})),
      (select count(*) from ${sessions} t where t.user_id in (${people}))) as state`,
  )
  return row!.state
}
