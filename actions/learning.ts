'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { changeMyPart } from '@/db/band-my-part'
import { findKnownWorks } from '@/db/common-works'
import { withAllOfMine } from '@/db/learn-next'
import { findPlayers } from '@/db/line-up'
import { ownRepertoire } from '@/db/repertoires'
import { addSong, changeSongs } from '@/db/song-changes'
import { EMPTY_SONG } from '@/lib/songs'
import { bandAction, refused } from './band-action'

/** Takes a song of the line-up into one's own repertoire as one that is being learnt; a wish for it becomes that. */
export const learnSong = bandAction(
  'see',
  z.object({ formKey: z.uuid(), work: z.string().min(1).max(400) }),
  async (member, { formKey, work }, values) => {
    const players = withAllOfMine(member, await findPlayers(member))
    const [known] = await findKnownWorks(member, players, [work])
    if (!known) return { status: 'failed', message: 'Nobody shares this song any more. Nothing was added.', values }
    const own = ownRepertoire(member.musician)
    const mine = known.holders.find(({ holder }) => holder === member.musician.id)
    const { title, artist, key, tempo, genre, durationSeconds } = known.named
    if (mine && mine.readiness !== 'wish')
      return { status: 'done', message: `“${mine.title}” is in your repertoire already.` }
    if (mine) await changeSongs(own, [mine.id], { readiness: 'learning' })
    else
      await addSong(
        own,
        { ...EMPTY_SONG, title, artist, key, tempo, genre, durationSeconds, readiness: 'learning' },
        formKey,
      )
    refresh()
    return { status: 'done', message: `“${title}” is in your repertoire now, as one you are learning.` }
  },
)

/** Whether the band sees what its member could learn next. */
export const showLearning = bandAction(
  'choose what to share',
  z.object({ version: z.coerce.number().int(), shows: z.enum(['yes', 'no']) }),
  async (member, { version, shows }, values) => {
    const outcome = await changeMyPart(member, version, { showsLearning: shows === 'yes' })
    if (outcome === 'refused') return refused(values)
    if (outcome === 'overtaken') return { status: 'failed', message: CHANGED, values }
    refresh()
    return { status: 'done', message: '' }
  },
)

const CHANGED = 'Your part in this band was changed in another window. Load this page again, then choose.'
