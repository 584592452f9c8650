'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cameBefore } from '@/db/idempotency'
import { addSong as add, changeSong as change, changeSongs, removeSongs, restoreSongs } from '@/db/song-changes'
import { mergeSong } from '@/db/song-merge'
import { findSameSongs, findSong } from '@/db/songs'
import { counted } from '@/lib/counted'
import { songKey } from '@/lib/music/song-identity'
import { songForm, songFormValues } from '@/lib/song-form'
import { LIMITS } from '@/lib/songs'
import { repertoireAction } from './repertoire-action'
import { songIds } from './song-ids'

export const addSong = repertoireAction(
  z.object({ formKey: z.uuid(), anyway: z.string().optional() }).and(z.unknown().pipe(songForm)),
  async ({ repertoire, place, musician }, { formKey, anyway, ...fields }, values) => {
    const asked = anyway || (await cameBefore(musician, formKey))
    const same = asked ? [] : await findSameSongs(repertoire, songKey(fields.title, fields.artist))
    if (same.length) return { status: 'known', message: 'You already have this song.', same, values }
    redirect(`${place.song}${await add(repertoire, fields, formKey)}?added`)
  },
)

export const changeSong = repertoireAction(
  z.object({ id: z.uuid(), version: z.coerce.number().int() }).and(z.unknown().pipe(songForm)),
  async ({ repertoire, place }, { id, version, ...fields }, values) => {
    const outcome = await change(repertoire, { id, version }, fields)
    if (outcome === 'done') redirect(`${place.song}${id}?saved`)
    const theirs = outcome === 'overtaken' ? await findSong(repertoire, id) : undefined
    if (!theirs)
      return {
        status: 'failed',
        message: 'This song is not here any more. What you typed is still here.',
        values,
      }
    const message =
      'Somebody changed the same fields meanwhile. Nothing is lost: look at both, then save what should stay.'
    const merge = await mergeSong(repertoire, { id, version }, theirs, fields)
    const both = merge ? songFormValues(merge.fields) : values
    return { status: 'conflict', message, values: both, theirs: songFormValues(theirs), version: theirs.version }
  },
)

export const removeSong = repertoireAction(z.object({ id: z.uuid() }), async ({ repertoire, place }, { id }) => {
  await removeSongs(repertoire, [id])
  redirect(`${place.list}?removed=${id}`)
})

export const restoreSong = repertoireAction(z.object({ id: songIds }), async ({ repertoire, place }, { id }) => {
  const restored = await restoreSongs(repertoire, id)
  if (restored.length === 1) redirect(`${place.song}${restored[0]}`)
  refresh()
  return {
    status: 'done',
    message: restored.length ? `${counted(restored.length, 'song')} back.` : 'Nothing was left to bring back.',
  }
})

const tag = z.string().trim().min(1, 'Write the tag first.').max(LIMITS.tag, `A tag may hold ${LIMITS.tag} characters.`)

export const changeSelection = repertoireAction(
  z.discriminatedUnion('verb', [
    z.object({
      verb: z.literal('tag'),
      song: songIds,
      tag: tag.refine((tag) => !tag.includes(','), 'One tag at a time.'),
    }),
    z.object({ verb: z.enum(['ready', 'learning', 'wish']), song: songIds }),
    z.object({ verb: z.literal('remove'), song: songIds }),
  ]),
  async ({ repertoire }, input) => {
    if (input.verb === 'remove') {
      const removed = await removeSongs(repertoire, input.song)
      refresh()
      return { status: 'done', message: `Removed ${counted(removed.length, 'song')}.`, removed }
    }
    const asked = input.verb === 'tag' ? { addTag: input.tag } : { readiness: input.verb }
    const changed = await changeSongs(repertoire, input.song, asked)
    refresh()
    return { status: 'done', message: `Changed ${counted(changed, 'song')}.` }
  },
)
