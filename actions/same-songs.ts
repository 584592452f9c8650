'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { bandRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { answerSameSong, findSameSongAnswers } from '@/db/same-songs'
import { songKey } from '@/lib/music/song-identity'
import { LIMITS } from '@/lib/songs'
import { bandAction, refused } from './band-action'

const title = z.string().min(1).max(LIMITS.title)
const artist = z
  .string()
  .max(LIMITS.artist)
  .transform((artist) => artist || null)

export const answerSame = bandAction(
  'answer sameness',
  z.object({ title, artist, otherTitle: title, otherArtist: artist, answer: z.enum(['same', 'different']) }),
  async (member, { title, artist, otherTitle, otherArtist, answer }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    const named = (title: string, artist: string | null) => ({ title, artist, songKey: songKey(title, artist) })
    await answerSameSong(to, [named(title, artist), named(otherTitle, otherArtist)], answer)
    refresh()
    return { status: 'done', message: '' }
  },
)

export const forgetSame = bandAction(
  'answer sameness',
  z.object({ one: z.string().max(400), other: z.string().max(400) }),
  async (member, { one, other }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    const answers = await findSameSongAnswers(bandRepertoire(member))
    const given = answers.find(({ keyA, keyB }) => keyA === one && keyB === other)
    const called = (songKey: string, side: 'a' | 'b') => ({ title: '', artist: null, ...given?.words?.[side], songKey })
    if (given) await answerSameSong(to, [called(one, 'a'), called(other, 'b')])
    refresh()
    return {
      status: 'done',
      message: given ? 'Forgotten. The two are asked about again.' : 'This was forgotten already.',
    }
  },
)
