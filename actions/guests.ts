'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { addGuest as add, type GuestSource, removeGuest as remove } from '@/db/band-guests'
import { findFrozenSongs } from '@/db/frozen-songs'
import { findSetlist } from '@/db/setlists'
import { type OpenedLink, openSharedRepertoire, unlockShareLink } from '@/db/share-links'
import type { ActionState, FormValues } from '@/lib/action-state'
import { BAND_LIMITS } from '@/lib/bands'
import { readPasted } from '@/lib/import/read-songs'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { songKey } from '@/lib/music/song-identity'
import { clientAddress, giveBack, isSpent, PASSCODES, take, UNKNOWN_TOKENS } from '@/lib/rate-limit'
import { tokenHash } from '@/lib/tokens'
import { bandAction, refused } from './band-action'

const MOST_SONGS = 2_000

export const addGuest = bandAction(
  'add guests',
  z.object({
    formKey: z.uuid(),
    name: z.string().trim().min(1, 'Who is it? A first name will do.').max(100, 'The name may hold 100 characters.'),
    address: z.string().trim().max(500).default(''),
    passcode: z.string().max(500).default(''),
    list: z.string().max(200_000, 'This list is too long to paste: 200,000 characters at most.').default(''),
  }),
  async (member, { formKey, name, address, passcode, list }, values) => {
    if (!address && !list.trim()) return invalid({ address: 'Paste a link, or a list below.' }, values)
    const source = address ? await readAddress(address, passcode) : await readList(list)
    if ('errors' in source) return invalid(source.errors, values)
    const outcome = await add(member, { name, source }, formKey)
    if (outcome === 'refused') return refused(values)
    if (outcome === 'done') redirect(`/bands/${member.bandId}/together/guests?added`)
    const message = `There are ${BAND_LIMITS.guests} guests, the most there can be. Forget one of them first.`
    return { status: 'failed', message, values }
  },
)

export const removeGuest = bandAction(
  'add guests',
  z.object({ guest: z.uuid() }),
  async (member, { guest }, values) => {
    const outcome = await remove(member, guest)
    if (outcome === 'refused') return refused(values)
    redirect(`/bands/${member.bandId}/together/guests?forgotten`)
  },
)

type Wrong = { errors: Record<string, string> }

/** What the link at this address shows; an address that does not exist counts as a try, as it does for any guest. */
async function readAddress(address: string, passcode: string): Promise<GuestSource | Wrong> {
  const client = clientAddress(await headers())
  if (await isSpent(UNKNOWN_TOKENS, client)) return { errors: { address: 'That were too many tries. Wait a minute.' } }
  const token = /\/s\/([\w-]{43})(?:[/?#].*)?$/.exec(address)?.[1] ?? ''
  const link = await openSharedRepertoire(token)
  if (!link) {
    await take(UNKNOWN_TOKENS, client)
    return { errors: { address: 'This link does not open (any more). Ask for a new one.' } }
  }
  if (link.state !== 'locked') return sourceOf(link)
  if (!passcode) return { errors: { passcode: 'This link asks for a passcode. Whoever sent it knows it.' } }
  if (!(await take(PASSCODES, tokenHash(token))))
    return { errors: { passcode: 'That were too many tries. Wait a minute.' } }
  const proof = (await unlockShareLink(token, passcode))?.proof
  const open = proof ? await openSharedRepertoire(token, proof) : undefined
  if (!open || open.state === 'locked') return { errors: { passcode: 'That is not the passcode.' } }
  await giveBack(PASSCODES, tokenHash(token))
  return sourceOf(open)
}

/** A repertoire is read as it is on the evening, a setlist as it is now, and what was frozen as it was then. */
async function sourceOf(link: Exclude<OpenedLink, { state: 'locked' }>): Promise<GuestSource | Wrong> {
  if (link.state === 'open') return { shareLinkId: link.id }
  if (link.state === 'frozen') return asSongs(await findFrozenSongs(link))
  const songs = (await findSetlist(link.from, link.setlistId))?.songs ?? []
  return asSongs(songs)
}

async function readList(list: string): Promise<GuestSource | Wrong> {
  try {
    return asSongs((await readPasted(list)).songs)
  } catch (error) {
    if (error instanceof UnreadableFile) return { errors: { list: error.message } }
    throw error
  }
}

function asSongs(read: { title: string; artist: string | null; key: string | null }[]): GuestSource | Wrong {
  const songs = read
    .slice(0, MOST_SONGS)
    .map(({ title, artist, key }) => ({ title, artist, key, songKey: songKey(title, artist) }))
  return songs.length ? { songs } : { errors: { list: 'There is no song in it. Write one a line: title - artist.' } }
}

function invalid(errors: Record<string, string>, values: FormValues): ActionState {
  return { status: 'invalid', message: 'Something needs another look. Nothing is lost.', errors, values }
}
