import { createBand, createMember, memberIn } from '@/db/band-factories'
import { findPlayers } from '@/db/line-up'
import { bandRepertoire, ownRepertoire, repertoireVersion } from '@/db/repertoires'
import { findSongs } from '@/db/songs'
import { readTogether } from '@/db/together'
import type { TogetherQuery } from '@/lib/together'
import type { Figure } from '../figure'
import { inTurn, slowDowns, tellTimes } from '../in-turn'
import { termsOf } from '../terms'

const SIZES = [300, 500, 800, 1_200, 2_000]
const QUERY: TogetherQuery = { butOne: false, filter: {}, sort: 'ready', page: 0 }

/** Worked out each time: the answer itself is kept for an hour otherwise. */
export const together: Figure = {
  name: 'what can we all play, 5 members ÷ 10k-song search, p99',
  topic: 'together',
  floor: 2,
  higherIsBetter: false,
  async measure(world) {
    const data = await world.data()
    const [leader, ...others] = [...new Set(SIZES.map(data.of))]
    const { bandId } = await createBand(leader!)
    for (const one of [leader!, ...others])
      await createMember(bandId, one, { role: one === leader ? 'owner' : 'member' })
    const member = await memberIn(bandId, leader!)
    const players = await findPlayers(member)
    const searcher = data.of(10_000)
    const [own, terms] = [ownRepertoire(searcher), await termsOf(searcher)]
    const ask = async () => readTogether(member, players, QUERY, await repertoireVersion(bandRepertoire(member)))
    const times = await inTurn(
      (turn) => findSongs(own, { filter: { search: terms[turn % terms.length]! }, sort: 'title' }),
      ask,
      { rounds: world.quick ? 3 : 5, asks: 200 },
    )
    const { all } = await ask()
    const told = tellTimes(times, { theirs: 'search', ours: 'together' })
    return { rounds: slowDowns(times, 0.99), told: `${players.length} members who all know ${all} songs; ${told}` }
  },
}
