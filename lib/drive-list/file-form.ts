import { z } from 'zod'
import { chartAbout } from '@/lib/chart-form'
import { oneLine } from '@/lib/one-line'
import { LIMITS } from '@/lib/songs'

const words = (limit: number) =>
  z
    .string()
    .default('')
    .transform((text) => oneLine(text).slice(0, limit).toWellFormed().trim())

/**
 * An answer about a file of a list: its song by its id, by its title (`new`), or that it stays out (`leave`), and what chart it
 * is. `as`: a `Bb` that was taken for the instruments is the key. `still`: what is to be asked after this.
 */
export const fileForm = z
  .object({
    song: z.union([z.uuid(), z.enum(['new', 'leave'])], 'Choose the song.'),
    title: words(LIMITS.title),
    artist: words(LIMITS.artist),
    as: z.enum(['read', 'key']).default('read'),
    still: z.enum(['', 'part']).default(''),
  })
  .and(chartAbout)
  .transform(({ song, title, artist, as, still, label: _, ...about }, context) => {
    if (song === 'new' && title === '')
      context.addIssue({ code: 'custom', path: ['title'], message: 'A song needs a title.' })
    const key =
      as === 'key' && (about.transposition === 'Bb' || about.transposition === 'Eb') ? about.transposition : null
    return {
      ...about,
      ...(key && { key, transposition: null, kind: 'lead sheet' as const }),
      ...{ leave: song === 'leave', songId: song === 'new' || song === 'leave' ? null : song },
      ...{ title, artist: artist || null, still: still === 'part' && song !== 'leave' },
    }
  })
