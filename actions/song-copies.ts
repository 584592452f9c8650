'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { bandRepertoire, ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { type Copies, copySongs, takeOver } from '@/db/song-copies'
import { findLineage } from '@/db/song-origins'
import { findSong } from '@/db/songs'
import type { ActionState, FormAction, FormValues } from '@/lib/action-state'
import { counted } from '@/lib/counted'
import { COPIED, type CopiedField, shownChanges } from '@/lib/lineage'
import { bandPlace, OWN_PLACE, type RepertoirePlace } from '@/lib/repertoire-place'
import { bandAction } from './band-action'
import { repertoireAction } from './repertoire-action'
import { songIds } from './song-ids'

const ticked = z.object({ song: songIds, formKey: z.uuid() })

const bring = bandAction('change songs', ticked, async (member, { song, formKey }) => {
  const to = writableBandRepertoire(member)!
  const copies = await copySongs(ownRepertoire(member.musician), to, song, formKey)
  refresh()
  return told(copies, `\u2068${member.bandName}\u2069`, bandPlace(member.bandId))
})

/** Songs of mine for a band. A form of ticked songs names the band `to`, because `band` would say whose the ticked ones are. */
export const bringSongs: FormAction = async (state, form) => {
  const to = form instanceof FormData && form.get('to')
  if (to) form.set('band', to)
  return bring(state, form)
}

export const takeSongs = bandAction('copy songs', ticked, async (member, { song, formKey }) => {
  const copies = await copySongs(bandRepertoire(member), ownRepertoire(member.musician), song, formKey)
  refresh()
  return told(copies, 'your repertoire', OWN_PLACE)
})

const fields = z.union([z.enum(COPIED), z.array(z.enum(COPIED)).max(COPIED.length)], 'Tick what should be taken over.')

export const takeOverFields = repertoireAction(
  z.object({ id: z.uuid(), version: z.coerce.number().int(), field: fields, seen: z.string().max(20_000) }),
  async ({ repertoire, place, musician, member }, { id, version, field, seen }, values) => {
    const song = await findSong(repertoire, id)
    const theirs = song && (await findLineage(musician, song, member))?.theirs
    if (!theirs) return failed('What this song came from is not to be seen any more. Nothing was changed.', values)
    if (seen !== JSON.stringify(shownChanges(theirs.changes))) return overtaken(values)
    const chosen: CopiedField[] = [field].flat()
    // A file in Drive and its key are one thing.
    const drive: CopiedField[] = chosen.includes('driveFileId') ? ['driveResourceKey'] : []
    const done = await takeOver(repertoire, { id, version }, [...new Set([...chosen, ...drive])], theirs.fields)
    if (!done) return overtaken(values)
    redirect(`${place.song}${id}?taken`)
  },
)

function told({ ids, known, charts, left }: Copies, where: string, { list, band }: RepertoirePlace): ActionState {
  const message = [
    ids.length &&
      `${counted(ids.length, 'song')} copied into ${where}${charts ? `, with ${counted(charts, 'chart')}` : ''}.`,
    left && `${counted(left, 'file')} stayed behind: there is no more room for uploaded charts.`,
    known && `${counted(known, 'song')} ${known === 1 ? 'was' : 'were'} already in ${where}.`,
  ]
  const said = message.filter(Boolean).join(' ') || 'These songs are not here any more. Nothing was copied.'
  return { status: 'done', message: said, copied: { ids, list, band } }
}

function overtaken(values: FormValues): ActionState {
  refresh()
  return failed('One of the two songs was changed meanwhile. Nothing was taken over: look again.', values)
}

function failed(message: string, values: FormValues): ActionState {
  return { status: 'failed', message, values }
}
