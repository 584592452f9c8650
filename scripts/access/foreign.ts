import { sql } from 'drizzle-orm'
import type { Crowd } from '@/actions/band-matrix-world'
import { db, rowsOf } from '@/db/client'
import type { Musician } from '@/lib/musician'

const ID = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g

/**
 * What a page shows somebody that is nobody's there: of repertoires and bands that are not theirs, and (except in the trash)
 * what was removed. As one text; undefined if there is none.
 */
export async function foreignIn(
  shown: string,
  crowd: Crowd,
  asker: Musician | undefined,
  removedToo: boolean,
): Promise<string | undefined> {
  const words = asker?.id === crowd.people.stranger?.id ? [] : [FOREIGN]
  const found = [...words, ...(removedToo ? [] : [REMOVED])].filter((word) => shown.includes(word))
  const ids = [...new Set(shown.match(ID))]
  if (asker && ids.length) found.push(...(await rowsOfOthers(ids, asker, removedToo)))
  return found.length ? `shows ${found.join(', ')}` : undefined
}

/** In the title of what another band has alone, and of what the band has removed; first in every list. */
export const FOREIGN = '!Foreign'
export const REMOVED = '!Removed'

async function rowsOfOthers(ids: string[], asker: Musician, removedToo: boolean): Promise<string[]> {
  const rows = await rowsOf<{ what: string; id: string }>(
    db(),
    sql`with seen as materialized (select unnest(string_to_array(${ids.join(' ')}, ' ')::uuid[]) as id),
      mine as materialized (select band_id as id from band_members where user_id = ${asker.id}
        and (ends_at is null or ends_at > now())),
      ours as materialized (select id from repertoires where user_id = ${asker.id} or band_id in (select id from mine)
        or user_id in (select user_id from band_members where band_id in (select id from mine)))
      select what, id from (
        select 'a song' as what, id, repertoire_id, deleted_at from songs where id in (select id from seen)
        union all select 'a chart', id, repertoire_id, deleted_at from charts where id in (select id from seen)
        union all select 'a setlist', id, repertoire_id, deleted_at from setlists where id in (select id from seen)
        union all select 'a link', id, repertoire_id, revoked_at from share_links where id in (select id from seen)
        union all select 'an import', id, repertoire_id, null from imports where id in (select id from seen)
        union all select 'a list', id, repertoire_id, null from drive_lists where id in (select id from seen)
        union all select 'an ask', id, repertoire_id, null from part_asks where id in (select id from seen)
      ) found where repertoire_id not in (select id from ours) or (${!removedToo} and deleted_at is not null)
      union all select 'a band', id from bands where id in (select id from seen) and id not in (select id from mine)
      union all select 'an invitation', id from band_invitations
        where id in (select id from seen) and (band_id not in (select id from mine) or revoked_at is not null)`,
  )
  return rows.map(({ what, id }) => `${what} (${id})`)
}
