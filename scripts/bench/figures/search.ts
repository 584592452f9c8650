import { ownRepertoire } from '@/db/repertoires'
import { findSongs } from '@/db/songs'
import type { Figure, Measured } from '../figure'
import { inTurn, speedUps, tellTimes } from '../in-turn'
import { termsOf } from '../terms'
import type { World } from '../world'

const NAME = 'search one repertoire, seed p99 ÷ ours'

export const searchLarge: Figure = {
  ...{ name: `${NAME}, 10k songs, 8 clients`, topic: 'search', floor: 5, higherIsBetter: true },
  measure: (world) => search(world, { songs: 10_000, clients: 8, asks: 400 }),
}

export const searchLargest: Figure = {
  ...{ name: `${NAME}, 50k songs, 1 client`, topic: 'search', floor: 10, higherIsBetter: true },
  measure: (world) => search(world, { songs: 50_000, clients: 1, asks: 100 }),
}

/** Ours is the whole answer of SOLEil: made by its own code, with what is a slip away where little was found. */
async function search(world: World, { songs, clients, asks }: { songs: number; clients: number; asks: number }) {
  const [data, seed] = [await world.data(), await world.seed()]
  const musician = data.of(songs)
  const terms = await termsOf(musician)
  const term = (turn: number) => terms[turn % terms.length]!
  const own = ownRepertoire(musician)
  const times = await inTurn(
    (turn) => seed.search(musician, term(turn)),
    (turn) => findSongs(own, { filter: { search: term(turn) }, sort: 'title' }),
    { rounds: world.quick ? 3 : 5, asks: world.quick ? 100 : asks, clients },
  )
  return {
    rounds: speedUps(times, 0.99),
    told: tellTimes(times, { theirs: 'seed', ours: 'SOLEil' }),
  } satisfies Measured
}
