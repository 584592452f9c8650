import { ownRepertoire } from '@/db/repertoires'
import { countAll, countSongs } from '@/db/songs'
import { countStats } from '@/db/stats'
import type { Figure } from '../figure'
import { inTurn, speedUps, tellTimes } from '../in-turn'

/**
 * The numbers both designs have: songs, artists, genres. SOLEil keeps them until a song changes, so what the first one after a
 * change waits for is told beside it, and all that the page of stats shows.
 */
export const stats: Figure = {
  name: 'stats 10k songs, seed p99 ÷ ours, 8 clients',
  topic: 'stats',
  floor: 4,
  higherIsBetter: true,
  async measure(world) {
    const [data, seed] = [await world.data(), await world.seed()]
    const musician = data.of(10_000)
    const own = ownRepertoire(musician)
    const often = { rounds: world.quick ? 3 : 5, asks: world.quick ? 100 : 300, clients: 8 }
    const times = await inTurn(
      () => seed.stats(musician),
      () => countSongs(own, {}),
      often,
    )
    const counted = await inTurn(
      () => countAll(own),
      () => countStats(own),
      { ...often, rounds: 1 },
    )
    const told = tellTimes(times, { theirs: 'seed', ours: 'SOLEil' })
    const pageTold = tellTimes(counted, { theirs: 'SOLEil counting them anew', ours: 'all of the stats page' })
    return { rounds: speedUps(times, 0.99), told: `${told}. ${pageTold}` }
  },
}
