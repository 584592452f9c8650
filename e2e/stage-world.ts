import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { createBand } from '@/db/band-factories'
import { addChart } from '@/db/chart-changes'
import { addChartFile } from '@/db/chart-files'
import { db } from '@/db/client'
import { ownRepertoire, type Writable, writableBandRepertoire } from '@/db/repertoires'
import { shareLinks } from '@/db/schema'
import { addSetlist } from '@/db/setlist-changes'
import { addShareLink, type NewShareLink, revokeShareLink } from '@/db/share-link-changes'
import { findShareLinks } from '@/db/share-links'
import { addSong } from '@/db/song-changes'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'
import { EMPTY_SONG } from '@/lib/songs'

const ABOUT = { kind: 'chord chart' as const, label: null, instrument: null, transposition: null, key: null }
export const WORDS = 'Sun up above the hills'
const CHART = `{key: C}\n${`[C]${WORDS}\n`.repeat(80)}`
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

/** A song with a chart of text and a PDF, and where they stand below `base`. */
async function createCharted(to: Writable, base: string, title = 'Sun Up', text = CHART) {
  const id = await addSong(to, { ...EMPTY_SONG, title, key: 'C' }, randomUUID())
  const drive = { driveFileId: null, driveResourceKey: null }
  const chart = await addChart(to, id, { ...ABOUT, ...drive, text }, randomUUID())
  const file = { name: 'part.pdf', type: 'application/pdf' as const, pages: 1, bytes: PDF }
  const pdf = await addChartFile(to, id, { about: { ...ABOUT, kind: 'part' }, file, formKey: randomUUID() })
  if (typeof chart === 'string' || typeof pdf === 'string') throw new Error('There is no room for charts.')
  return { id, path: `${base}${id}`, text: `${base}${id}/charts/${chart.id}`, file: `/api/charts/${pdf.id}` }
}

/** A song of the musician's own, with a chart of text and a PDF. */
export function createOwnCharted(musician: Musician, title?: string, text?: string) {
  return createCharted(ownRepertoire(musician), '/songs/', title, text)
}

/** A setlist of a new band: a song with charts, and one that everybody knows by heart. */
export async function createSetlist(owner: Musician) {
  const band = await createBand(owner)
  const to = writableBandRepertoire(band)!
  const song = await createCharted(to, `/bands/${band.bandId}/songs/`)
  const entry = (title: string, songId: string | null) => ({
    ...{ songId, songKey: songKey(title, null), title, artist: null, key: 'C', tempo: null },
    ...{ durationSeconds: null, note: null },
  })
  const songs = [entry('Sun Up', song.id), entry('By Heart', null)]
  const id = await addSetlist(to, { title: 'Friday', lineUp: [], songs }, randomUUID())
  return { to, id, song, path: `/bands/${band.bandId}/setlists/${id}` }
}

/** A link with charts to the setlist of a new band, and how it is taken back. */
export async function createSharedSetlist(owner: Musician, more: Partial<NewShareLink> = {}) {
  const setlist = await createSetlist(owner)
  const { to, id } = setlist
  const formKey = randomUUID()
  const link = { title: 'Friday', filter: {}, ending: null, passcode: null, setlistId: id, charts: true, ...more }
  await addShareLink(to, link, formKey)
  const [made] = await findShareLinks(to, { setlistId: id })
  const token = shareToken(owner.id, formKey)
  const ends = { revoke: () => revokeShareLink(to, made!.id), expire: () => expire(made!.id) }
  return { ...setlist, token, path: `/s/${token}`, ...ends }
}

async function expire(id: string): Promise<void> {
  await db().update(shareLinks).set({ expiresAt: sql`now()` }).where(eq(shareLinks.id, id))
}
