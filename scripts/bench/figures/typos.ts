import { ownRepertoire, type Readable } from '@/db/repertoires'
import { findSongs } from '@/db/songs'
import { matches, searchTerms, searchText } from '@/lib/music/search-text'
import { chanceOf } from '@/scripts/faults/chance'
import { findExactly } from '../exact-search'
import type { Figure } from '../figure'
import { pick } from '../generate/words'
import { inTurn, slowDowns, tellTimes } from '../in-turn'
import { slip } from '../slips'
import { type Known, someSongs } from '../terms'

type Slipped = { song: Known; word: string; typed: string }

const [SHORTEST, RECALL] = [4, 0.85]

export const typos: Figure = {
  name: 'typo search p99 ÷ exact search p99, with recall ≥ 85 % of single slips',
  topic: 'typos',
  floor: 4,
  higherIsBetter: false,
  async measure(world) {
    const musician = (await world.data()).of(10_000)
    const own = ownRepertoire(musician)
    const slips = slipsIn(await someSongs(musician), world.quick ? 100 : 400)
    const of = (turn: number) => slips[turn % slips.length]!
    const times = await inTurn(
      (turn) => findExactly(own, of(turn).word),
      (turn) => findSongs(own, { filter: { search: of(turn).typed }, sort: 'title' }),
      { rounds: world.quick ? 3 : 5, asks: slips.length },
    )
    let found = 0
    for (const one of slips) if (await isFound(own, one)) found++
    const recall = found / slips.length
    const told = `recall ${(100 * recall).toFixed(1)} %; ${tellTimes(times, { theirs: 'exact', ours: 'typo' })}`
    return { rounds: slowDowns(times, 0.99), kept: recall >= RECALL, told }
  },
}

function slipsIn(songs: Known[], count: number): Slipped[] {
  const chance = chanceOf(count)
  return Array.from({ length: count }, () => {
    for (;;) {
      const song = pick(chance, songs)
      const word = pick(chance, song.search.trim().split(' '))
      if (word.length >= SHORTEST && /^[a-z]+$/.test(word)) return { song, word, typed: slip(chance, word) }
    }
  })
}

/** The slipped word itself finds the song, or what is shown has the word that was meant. */
async function isFound(own: Readable, { song, word, typed }: Slipped): Promise<boolean> {
  if (matches(song.search, searchTerms(typed))) return true
  const { songs, close } = await findSongs(own, { filter: { search: typed }, sort: 'title' })
  return [...songs, ...close].some(({ title, artist }) => matches(searchText(title, artist), [word]))
}
