import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Crowd } from '@/actions/band-matrix-world'
import { createBand, memberIn } from '@/db/band-factories'
import { deleteBand } from '@/db/band-trash'
import { db } from '@/db/client'
import { setActive } from '@/db/musicians'
import { ownRepertoire, type Writable, writableBandRepertoire } from '@/db/repertoires'
import { shareLinks } from '@/db/schema'
import { addSetlist, removeSetlist } from '@/db/setlist-changes'
import { addShareLink, renewShareLink, revokeShareLink } from '@/db/share-link-changes'
import { unlockShareLink } from '@/db/share-links'
import { addSong, removeSongs } from '@/db/song-changes'
import { createMusician, createSong } from '@/e2e/factories'
import { shareToken } from '@/lib/share-address'
import type { SongFilter } from '@/lib/song-filter'
import { EMPTY_SONG } from '@/lib/songs'
import { tokenHash } from '@/lib/tokens'

export const PASSCODE = 'right passcode'
/** A song that no link of these shows, whatever it opens. */
export const HIDDEN = 'Hidden Song'

/** What a guest holds: the secret of an address, and the proof of a passcode if they gave one. */
type Held = { token: string; proof?: string }
export type LinkState = { opens: 'songs' | 'setlist' | 'passcode' | 'nothing'; make: (crowd: Crowd) => Promise<Held> }

/** Every state that a link can be in, and what it opens then. */
export const LINK_STATES: Record<string, LinkState> = {
  open: { opens: 'songs', make: async () => linkOf(await shared()) },
  'of a band': { opens: 'songs', make: async ({ repertoire }) => linkOf(repertoire, {}, {}) },
  'of a setlist': { opens: 'setlist', make: async () => ofSetlist(await shared()) },
  'with its passcode given': { opens: 'songs', make: async () => proven(await linkOf(await shared(), { passcode })) },
  'whose passcode was not given': { opens: 'passcode', make: async () => linkOf(await shared(), { passcode }) },
  'with the proof for another link': {
    opens: 'passcode',
    make: async () => {
      const { token } = await linkOf(await shared(), { passcode })
      return { token, proof: (await proven(await linkOf(await shared(), { passcode }))).proof }
    },
  },
  revoked: {
    opens: 'nothing',
    make: async () => {
      const repertoire = await shared()
      const held = await linkOf(repertoire)
      await revokeShareLink(repertoire, await idOf(held))
      return held
    },
  },
  renewed: {
    opens: 'nothing',
    make: async () => {
      const repertoire = await shared()
      const held = await linkOf(repertoire)
      await renewShareLink(repertoire, await idOf(held), randomUUID())
      return held
    },
  },
  expired: {
    opens: 'nothing',
    make: async () => {
      const held = await linkOf(await shared())
      const expiresAt = sql`now() - interval '1 second'`
      await db()
        .update(shareLinks)
        .set({ expiresAt })
        .where(eq(shareLinks.tokenHash, tokenHash(held.token)))
      return held
    },
  },
  'of a deactivated musician': {
    opens: 'nothing',
    make: async () => {
      const repertoire = await shared()
      const held = await linkOf(repertoire)
      await setActive(repertoire.musicianId, false)
      return held
    },
  },
  'of a deleted band': {
    opens: 'nothing',
    make: async () => {
      const member = await createBand(await createMusician())
      const held = await linkOf(writableBandRepertoire(member)!, {}, {})
      await deleteBand(await memberIn(member.bandId, member.musician))
      return held
    },
  },
  'of a deleted setlist': {
    opens: 'nothing',
    make: async () => {
      const repertoire = await shared()
      const held = await ofSetlist(repertoire)
      await removeSetlist(repertoire, held.setlistId)
      return held
    },
  },
  'of a song in the trash': {
    opens: 'nothing',
    make: async () => {
      const repertoire = await shared()
      const songId = await addSong(repertoire, { ...EMPTY_SONG, title: 'Once Shown' }, randomUUID())
      const held = await linkOf(repertoire, { songId }, {})
      await removeSongs(repertoire, [songId])
      return held
    },
  },
  'that never was': { opens: 'nothing', make: async () => ({ token: shareToken(randomUUID(), randomUUID()) }) },
  'that could not be': { opens: 'nothing', make: async () => ({ token: '../nonsense' }) },
}

const passcode = PASSCODE

/** A repertoire of a musician whose links show one song and hide another. */
async function shared(): Promise<Writable> {
  const musician = await createMusician('Sharing')
  await createSong(musician, { title: 'Shown Song', genre: 'Shown' })
  await createSong(musician, { title: HIDDEN, genre: 'Hidden' })
  return ownRepertoire(musician)
}

async function linkOf(
  repertoire: Writable,
  more: { passcode?: string; setlistId?: string; songId?: string } = {},
  filter: SongFilter = { genre: 'Shown' },
): Promise<Held> {
  const formKey = randomUUID()
  await addShareLink(repertoire, { title: 'Link', filter, ending: null, passcode: null, ...more }, formKey)
  return { token: shareToken(repertoire.musicianId, formKey) }
}

async function ofSetlist(repertoire: Writable) {
  const setlistId = await addSetlist(repertoire, { title: 'Friday', lineUp: [], songs: [] }, randomUUID())
  return { ...(await linkOf(repertoire, { setlistId })), setlistId }
}

async function proven({ token }: Held): Promise<Held> {
  return { token, proof: (await unlockShareLink(token, PASSCODE))?.proof ?? undefined }
}

async function idOf({ token }: Held): Promise<string> {
  const [link] = await db()
    .select({ id: shareLinks.id })
    .from(shareLinks)
    .where(eq(shareLinks.tokenHash, tokenHash(token)))
  return link!.id
}
