import { ownRepertoire } from '@/db/repertoires'
import { findSongs } from '@/db/songs'
import type { Data } from '../database'
import { type Figure, medianOf, percentile } from '../figure'
import { inTurn } from '../in-turn'
import { termsOf } from '../terms'
import type { World } from '../world'

const [WANTED, SMALLEST] = [10_000_000, 100_000]

export const growth: Figure = {
  name: 'growth: 10M songs ÷ 1M songs, p50 of a 300-song musician’s search',
  topic: 'growth',
  floor: 1.5,
  higherIsBetter: false,
  async measure(world) {
    const whole = await world.data()
    const tenth = await world.otherData(Math.max(SMALLEST, whole.songs / 10))
    const rounds: number[] = []
    for (let round = 0; round < (world.quick ? 3 : 7); round++) {
      const small = await middleOf(world, tenth)
      rounds.push((await middleOf(world, whole)) / small)
    }
    if (whole.songs >= WANTED) return { rounds }
    const told = `${whole.songs.toLocaleString('en')} ÷ ${tenth.songs.toLocaleString('en')} songs is ${medianOf(rounds).toFixed(2)}`
    return { notRun: `needs --songs ${WANTED}; ${told}` }
  },
}

async function middleOf(world: World, data: Data): Promise<number> {
  await world.use(data)
  const musician = data.of(300)
  const [own, terms] = [ownRepertoire(musician), await termsOf(musician)]
  const ask = (turn: number) => findSongs(own, { filter: { search: terms[turn % terms.length]! }, sort: 'title' })
  const [times] = await inTurn(async () => {}, ask, { rounds: 1, asks: 400 })
  return percentile(times!.ours, 0.5)
}
