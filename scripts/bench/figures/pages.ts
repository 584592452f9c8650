import { and, asc, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { ownRepertoire } from '@/db/repertoires'
import { songs } from '@/db/schema'
import { cursorAt } from '@/db/song-order'
import { PAGE } from '@/db/song-pages'
import { findSongs } from '@/db/songs'
import type { Figure } from '../figure'
import { inTurn, slowDowns, tellTimes } from '../in-turn'

export const pages: Figure = {
  name: 'page 1,000 ÷ page 1 by keyset',
  topic: 'pages',
  floor: 1.3,
  higherIsBetter: false,
  async measure(world) {
    const [data, seed] = [await world.data(), await world.seed()]
    const musician = data.of(50_000)
    const own = ownRepertoire(musician)
    const [last] = await db()
      .select({
        search: songs.search,
        artistSort: songs.artistSort,
        keyPos: songs.keyPos,
        tempo: songs.tempo,
        id: songs.id,
      })
      .from(songs)
      .where(and(eq(songs.repertoireId, own.id), isNull(songs.deletedAt)))
      .orderBy(asc(songs.search), asc(songs.id))
      .offset(999 * PAGE - 1)
      .limit(1)
    const often = { rounds: world.quick ? 3 : 5, asks: 200 }
    const page = (after?: string) => () => findSongs(own, { filter: {}, sort: 'title', after })
    const times = await inTurn(page(), page(cursorAt('title', last!)), often)
    const byOffset = await inTurn(
      () => seed.page(musician, 0),
      () => seed.page(musician, 999),
      { rounds: 1, asks: 20 },
    )
    const told = tellTimes(times, { theirs: 'page 1', ours: 'page 1,000' })
    const seedTold = tellTimes(byOffset, { theirs: 'seed by OFFSET: page 1', ours: 'page 1,000' })
    return { rounds: slowDowns(times, 0.5), told: `${told}. ${seedTold}` }
  },
}
