'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { markPlayed, unmarkPlayed } from '@/db/band-plays'
import { findKnownWorks } from '@/db/common-works'
import { findPlayers, tickedOf } from '@/db/line-up'
import { writableBandRepertoire } from '@/db/repertoires'
import { isNearToday } from '@/lib/near-today'
import { readTogetherView } from '@/lib/together-view'
import { bandAction, refused } from './band-action'

const work = z.string().min(1).max(400)

/** "Played today" or its undo; the day is the musician's own, which is at most one away from Greenwich's. */
export const notePlayed = bandAction(
  'make setlists',
  z.object({
    who: z.string().max(1_000),
    day: z.string().refine(isNearToday, 'Only today can be noted. Is the clock of this device right?'),
    played: work.optional(),
    unplayed: work.optional(),
  }),
  async (member, { who, day, played, unplayed }, values) => {
    const repertoire = writableBandRepertoire(member)
    if (!repertoire) return refused(values)
    const players = tickedOf(await findPlayers(member), readTogetherView({ who }).who)
    const [known] = await findKnownWorks(member, players, [played ?? unplayed ?? ''])
    if (!known) return { status: 'failed', message: 'Nobody here has this song any more. Nothing was noted.', values }
    const { title } = known.named
    const song = { songKeys: known.songKeys, title }
    const lineUp = players.map(({ id }) => id)
    if (played) await markPlayed(repertoire, member, song, day, lineUp)
    else await unmarkPlayed(repertoire, member, song, day)
    refresh()
    return played
      ? { status: 'done', message: `“${title}” was played today.`, removed: [known.work] }
      : { status: 'done', message: `“${title}” was not played today after all.` }
  },
)
