'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { bandRepertoire, writableBandRepertoire } from '@/db/repertoires'
import {
  addToSetlist as add,
  changeSetlistSong as change,
  moveSetlistSong as move,
  removeSetlistSong as remove,
  restoreSetlistSong as restore,
} from '@/db/setlist-song-changes'
import { findSong } from '@/db/songs'
import type { ActionState, FormValues } from '@/lib/action-state'
import { BAND_LIMITS } from '@/lib/bands'
import { songKey } from '@/lib/music/song-identity'
import { artistForm, keyForm, noteForm, titleForm } from '@/lib/setlist-form'
import type { SetlistSong } from '@/lib/setlists'
import { bandAction, refused } from './band-action'

const GONE = 'This is not in the setlist any more: a bandmate changed it meanwhile. Here is how it stands now.'
const FULL = `A setlist holds ${BAND_LIMITS.setlistSongs} songs, and this one is full.`
const setlist = z.object({ setlist: z.uuid() })
const place = setlist.extend({ id: z.uuid() })

export const addToSetlist = bandAction(
  'make setlists',
  setlist.extend({
    formKey: z.uuid(),
    song: z.uuid().optional(),
    title: titleForm.optional(),
    artist: artistForm.optional(),
  }),
  async (member, { setlist, formKey, song: id, title, artist = null }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    const known = id && (await findSong(bandRepertoire(member), id))
    const song = known ? asKnown(known) : title && { ...UNKNOWN, title, artist, songKey: songKey(title, artist) }
    if (!song) return gone(values)
    const outcome = await add(to, setlist, [song], formKey)
    if (outcome === 'gone') return gone(values)
    if (outcome === 'full') return { status: 'failed', message: FULL, values }
    refresh()
    return { status: 'done', message: `Added ${song.title}.` }
  },
)

export const changeSetlistSong = bandAction(
  'make setlists',
  place.extend({ key: keyForm, note: noteForm, shownKey: keyForm, shownNote: noteForm }),
  async (member, { setlist: setlistId, id, key, note, shownKey, shownNote }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    const outcome = await change(to, { setlistId, id, shown: { key: shownKey, note: shownNote } }, { key, note })
    if (outcome === 'gone') return gone(values)
    refresh()
    if (outcome === 'done') return { status: 'done', message: 'Saved.' }
    const message =
      'A bandmate changed this song meanwhile: the list shows what they saved. Yours is still here to save.'
    return { status: 'failed', message, values }
  },
)

/** `move` names the place that moves and the one it comes before, or none for the end. */
export const moveSetlistSong = bandAction(
  'make setlists',
  setlist.extend({ move: z.string().regex(/^[\da-f-]{36} (?:[\da-f-]{36})?$/) }),
  async (member, { setlist, move: asked }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    const [id, before] = asked.split(' ')
    if ((await move(to, setlist, id!, before || null)) === 'gone') return gone(values)
    refresh()
    return { status: 'done', message: '' }
  },
)

export const removeSetlistSong = bandAction('make setlists', place, async (member, { setlist, id }, values) => {
  const to = writableBandRepertoire(member)
  if (!to) return refused(values)
  const entry = await remove(to, setlist, id)
  if (entry === 'gone') return gone(values)
  redirect(`/bands/${member.bandId}/setlists/${setlist}?taken=${entry}`)
})

export const restoreSetlistSong = bandAction(
  'make setlists',
  setlist.extend({ entry: z.uuid() }),
  async (member, { setlist, entry }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    const outcome = await restore(to, setlist, entry)
    if (outcome === 'gone') return gone(values)
    if (outcome === 'full') return { status: 'failed', message: FULL, values }
    redirect(`/bands/${member.bandId}/setlists/${setlist}`)
  },
)

const UNKNOWN = { songId: null, key: null, tempo: null, durationSeconds: null, note: null }

function asKnown(song: NonNullable<Awaited<ReturnType<typeof findSong>>>): SetlistSong {
  const { id, title, artist, key, tempo, durationSeconds } = song
  return { songId: id, songKey: songKey(title, artist), title, artist, key, tempo, durationSeconds, note: null }
}

function gone(values: FormValues): ActionState {
  refresh()
  return { status: 'failed', message: GONE, values }
}
