import { eq, inArray } from 'drizzle-orm'
import { db } from '@/db/client'
import { bandMembers, bands, repertoires } from '@/db/schema'
import { newId } from '@/db/schema/columns'
import { searchAcross } from '@/db/song-search-across'
import type { Figure } from '../figure'
import type { Sized } from '../generate/world-rows'
import { inTurn, speedUps, tellTimes } from '../in-turn'
import { termsOf } from '../terms'

const [MEMBERS, SMALLEST, LARGEST] = [30, 100, 2_000]

/** Ours is the search field over everything a musician can see: their own repertoire and those of 29 bands. */
export const members: Figure = {
  name: 'search over 30 members’ repertoires, seed p99 ÷ ours',
  topic: 'members',
  floor: 5,
  higherIsBetter: true,
  async measure(world) {
    const [data, seed] = [await world.data(), await world.seed()]
    const all = data.musicians.filter(({ songs }) => songs >= SMALLEST && songs <= LARGEST).slice(0, MEMBERS)
    const [asking, ...others] = all
    const terms = (await Promise.all(all.map(termsOf))).flatMap((some, at) =>
      some.filter((_, term) => term % 30 === at),
    )
    const term = (turn: number) => terms[(turn * 37) % terms.length]!
    const giveBack = await lendToBandsOf(asking!, others)
    try {
      const times = await inTurn(
        (turn) => seed.searchAll(all, term(turn)),
        (turn) => searchAcross(asking!, term(turn)),
        { rounds: world.quick ? 3 : 5, asks: 200 },
      )
      return { rounds: speedUps(times, 0.99), told: tellTimes(times, { theirs: 'seed', ours: 'SOLEil' }) }
    } finally {
      await giveBack()
    }
  },
}

/** The repertoires of these owners become those of bands that the musician is in. No song moves, so both sides read the same rows. */
async function lendToBandsOf(musician: Sized, owners: Sized[]): Promise<() => Promise<void>> {
  const made = owners.map((owner) => ({ owner, bandId: newId() }))
  const bandIds = made.map(({ bandId }) => bandId)
  await db()
    .insert(bands)
    .values(made.map(({ owner, bandId }) => ({ id: bandId, name: owner.name })))
  await db()
    .insert(bandMembers)
    .values(bandIds.map((bandId) => ({ bandId, userId: musician.id, role: 'owner' as const })))
  for (const { owner, bandId } of made) await hand(owner, { bandId, userId: null })
  return async () => {
    for (const { owner } of made) await hand(owner, { bandId: null, userId: owner.id })
    await db().delete(bands).where(inArray(bands.id, bandIds))
  }
}

async function hand({ repertoireId }: Sized, to: { bandId: string | null; userId: string | null }): Promise<void> {
  await db().update(repertoires).set(to).where(eq(repertoires.id, repertoireId))
}
