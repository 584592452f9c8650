import type { Client } from 'pg'
import type { Word } from './words'

type Asked = { of: 'forms' | 'imports'; whole: number; at: number; acknowledged: boolean }
type Found = { key: string; songs: number; titles: number }
export type Compared = { lost: string[]; doubled: string[]; partial: string[]; committed: string[] }
export type Book = ReturnType<typeof openBook>

/** What was promised, key by key. A form stands under its title, the songs of an import under the key as their artist. */
export function openBook() {
  const asked = new Map<string, Asked>()
  const failed = new Set<string>()
  const counts = { forms: 0, imports: 0 }
  return {
    write(word: Word) {
      if ('asked' in word) asked.set(word.asked, { ...word, acknowledged: false })
      else if ('failed' in word) failed.add(word.failed)
      else {
        const one = asked.get(word.acknowledged)!
        one.acknowledged = true
        counts[one.of] += one.whole
      }
    },
    /** Calls that failed and were not sent again yet. */
    failed,
    of: (key: string) => asked.get(key)!.of,
    /** How many forms and how many imported songs were acknowledged. */
    acknowledged: () => ({ ...counts }),
    /** Compares what was asked for since this moment with the table. What is acknowledged meanwhile is for the next time. */
    async compare(client: Client, since: number): Promise<Compared> {
      const promised = [...asked].filter(([, { acknowledged, at }]) => acknowledged && at >= since)
      const waiting = [...failed]
      const there = new Map((await songsSince(client, since)).map((found) => [found.key, found]))
      const compared: Compared = { lost: [], doubled: [], partial: [], committed: [] }
      for (const [key] of promised) if (!there.has(key)) compared.lost.push(key)
      for (const { key, songs, titles } of there.values()) {
        const one = asked.get(key)
        if (!one || one.at < since) continue
        if (titles !== one.whole) compared.partial.push(key)
        else if (songs !== titles) compared.doubled.push(key)
      }
      for (const key of waiting) if (there.has(key)) compared.committed.push(key)
      return compared
    },
  }
}

/** Ids begin with the moment they were made at, so that the newest songs are had without reading all. */
async function songsSince(client: Client, moment: number): Promise<Found[]> {
  const hex = Math.max(0, moment).toString(16).padStart(12, '0')
  const { rows } = await client.query<Found>(
    `select coalesce(artist, title) as key, count(*)::int as songs, count(distinct title)::int as titles
     from songs where id >= $1 group by 1`,
    [`${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`],
  )
  return rows
}
