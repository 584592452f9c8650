'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { Member } from '@/db/band-membership'
import { findKnownWorks } from '@/db/common-works'
import { findPlayers, tickedOf } from '@/db/line-up'
import { type Writable, writableBandRepertoire } from '@/db/repertoires'
import {
  addSetlist as add,
  changeSetlist as change,
  removeSetlist as remove,
  restoreSetlist as restore,
} from '@/db/setlist-changes'
import { findSetlist } from '@/db/setlists'
import { findTogether } from '@/db/together'
import type { ActionState, FormValues } from '@/lib/action-state'
import { BAND_LIMITS } from '@/lib/bands'
import { newSetlist, setlistForm } from '@/lib/setlist-form'
import { TOGETHER_PAGE } from '@/lib/together'
import { readTogetherView, type TogetherView } from '@/lib/together-view'
import { bandAction, refused } from './band-action'

const GONE = 'This setlist is not here any more: a bandmate has deleted it.'
const MOST_MADE = 100
const setlist = z.object({ setlist: z.uuid() })

const works = z
  .union([z.string().max(400), z.array(z.string().max(400)).max(MOST_MADE, `At most ${MOST_MADE} songs at once.`)])
  .transform((works) => [works].flat())

/** A setlist of the ticked songs, or of the whole list as the address `view` shows it. */
export const makeSetlist = bandAction(
  'make setlists',
  newSetlist.extend({ view: z.string().max(3_000), work: works.optional() }),
  async (member, { formKey, title, view: address, work }, values) => {
    const view = readTogetherView(Object.fromEntries(new URLSearchParams(address)))
    const players = tickedOf(await findPlayers(member), view.who)
    const known = await findKnownWorks(member, players, work ?? (await firstWorks(member, players, view)))
    const songs = known.map(({ work, named: { title, artist, key, tempo, durationSeconds }, band }) => ({
      ...{ songId: band?.id ?? null, songKey: work, title, artist, key, tempo, durationSeconds, note: null },
    }))
    if (!songs.length)
      return { status: 'failed', message: 'There is no song to put into it. Nothing was made.', values }
    return made(member, { title, lineUp: players.map(({ id }) => id), songs }, formKey, values)
  },
)

export const addSetlist = bandAction('make setlists', newSetlist, (member, { formKey, title }, values) =>
  made(member, { title, lineUp: [], songs: [] }, formKey, values),
)

export const changeSetlist = bandAction(
  'make setlists',
  setlist.extend({ version: z.coerce.number().int() }).and(z.unknown().pipe(setlistForm)),
  async (member, { setlist: id, version, ...fields }, values) => {
    const to = writableBandRepertoire(member)
    if (!to) return refused(values)
    const outcome = await change(to, { id, version }, fields)
    if (outcome === 'gone') return gone(values)
    if (outcome === 'overtaken') return overtaken(to, id, values)
    redirect(`/bands/${member.bandId}/setlists/${id}?saved`)
  },
)

export const removeSetlist = bandAction('make setlists', setlist, async (member, { setlist: id }, values) => {
  const to = writableBandRepertoire(member)
  if (!to) return refused(values)
  if (!(await remove(to, id))) return gone(values)
  redirect(`/bands/${member.bandId}/setlists?removed`)
})

export const restoreSetlist = bandAction('make setlists', setlist, async (member, { setlist: id }, values) => {
  const to = writableBandRepertoire(member)
  if (!to) return refused(values)
  if (!(await restore(to, id))) return gone(values)
  redirect(`/bands/${member.bandId}/setlists/${id}`)
})

async function made(
  member: Member,
  setlist: Parameters<typeof add>[1],
  formKey: string,
  values: FormValues,
): Promise<ActionState> {
  const to = writableBandRepertoire(member)
  if (!to) return refused(values)
  const id = await add(to, setlist, formKey)
  if (id !== 'full') redirect(`/bands/${member.bandId}/setlists/${id}`)
  const message = `The band has ${BAND_LIMITS.setlists} setlists, the most there can be. Delete one of them first.`
  return { status: 'failed', message, values }
}

async function firstWorks(member: Member, players: Parameters<typeof findTogether>[1], view: TogetherView) {
  const pages = [view.page, view.page + 1].slice(0, MOST_MADE / TOGETHER_PAGE)
  const answers = await Promise.all(pages.map((page) => findTogether(member, players, { ...view, page })))
  return answers.flatMap(({ songs }) => songs.map(({ work }) => work))
}

async function overtaken(to: Writable, id: string, values: FormValues): Promise<ActionState> {
  const now = await findSetlist(to, id)
  if (!now) return gone(values)
  const message = 'A bandmate changed this setlist meanwhile. What you typed is still here: look at both, then save.'
  const theirs = { title: now.title, playedOn: now.playedOn ?? '', notes: now.notes ?? '' }
  return { status: 'conflict', message, values, theirs, version: now.version }
}

function gone(values: FormValues): ActionState {
  refresh()
  return { status: 'failed', message: GONE, values }
}
