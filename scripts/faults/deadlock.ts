import { setTimeout as pause } from 'node:timers/promises'
import { ownRepertoire } from '@/db/repertoires'
import { changeSong, type Outcome } from '@/db/song-changes'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createSong } from '../../e2e/factories'
import { withClient } from '../postgres/databases.mjs'

/**
 * Changes a song while another transaction takes the song and its repertoire the other way round. PostgreSQL ends one of
 * the two, as a rule the first to wait, which is ours.
 */
export async function opposeOnce({ database, musician }: { database: string; musician: Musician }): Promise<Outcome> {
  const id = await createSong(musician, { title: 'Both ways' })
  return withClient(database, async (client) => {
    await client.query('begin')
    await client.query('select id from repertoires where id = $1 for update', [musician.repertoireId])
    const fields = { ...EMPTY_SONG, title: 'One way' }
    const changing = changeSong(ownRepertoire(musician), { id, version: 1 }, fields)
    // Whoever fails is heard below.
    changing.catch(() => {})
    await pause(300)
    await client.query('select id from songs where id = $1 for update', [id]).catch(() => {})
    await client.query('commit')
    return changing
  })
}
