'use server'

import { refresh } from 'next/cache'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { memberOf } from '@/db/band-membership'
import { bandRepertoire, ownRepertoire } from '@/db/repertoires'
import { keepReading as keep } from '@/db/song-readings'
import { KEY_PATTERN } from '@/lib/music/keys'
import { keepChoices } from './kept-choices'
import { musicianAction } from './musician-action'

const key = z.string().regex(KEY_PATTERN, 'This is not a key.').or(z.literal(''))
const capo = z.literal('').or(z.coerce.number('The capo is a fret.').int().min(0).max(12))

/** The key or the capo in which whoever asks reads a song from now on; an empty one goes back to the band's or the song's. */
export const keepReading = musicianAction(
  z.object({ song: z.uuid(), band: z.string().optional(), key: key.optional(), capo: capo.optional() }),
  async (musician, { song, band, key, capo }) => {
    const member = band === undefined ? undefined : ((await memberOf(musician, band)) ?? notFound())
    const from = member ? bandRepertoire(member) : ownRepertoire(musician)
    const change = {
      ...(key === undefined ? {} : { key: key || null }),
      ...(capo === undefined ? {} : { capo: capo === '' ? null : capo }),
    }
    if (!(await keep(musician, from, song, change))) notFound()
    refresh()
    return { status: 'done', message: '' }
  },
)

/** How this device shows charts from now on; what the form does not name stays. */
export const chooseView = musicianAction(z.record(z.string(), z.unknown()), async (_musician, chosen) => {
  await keepChoices(chosen)
  refresh()
  return { status: 'done', message: '' }
})
