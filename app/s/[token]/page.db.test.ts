import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test, vi } from 'vitest'
import { ask } from '@/app/pages-asking'
import { ownRepertoire } from '@/db/repertoires'
import { addToSetlist } from '@/db/setlist-song-changes'
import { addShareLink } from '@/db/share-link-changes'
import { createMusician, createSong } from '@/e2e/factories'
import { createSharedSetlist } from '@/e2e/stage-world'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { shareToken } from '@/lib/share-address'

vi.mock('next/headers', async () => (await import('@/scripts/access/asked-by')).askedBy)
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  after: () => {},
}))

const LATER = {
  ...{ songId: null, songKey: songKey('A Later One', null), title: 'A Later One', artist: null, key: null },
  ...{ tempo: null, durationSeconds: null, note: null },
}

let nina: Musician

beforeEach(async () => {
  nina = await createMusician()
})

/** What a guest reads behind a link: its title, whose it is, and its songs in their order. */
async function namesAt(token: string): Promise<string[]> {
  const { shown } = await ask('s/[token]/page.tsx', { params: { token } })
  return [...shown.matchAll(/<bdi[^>]*>([^<]*)<\/bdi>/g)].map(([, name]) => name!)
}

test('a link of a setlist shows its songs in their order, as they are now', async () => {
  const { token, to, id } = await createSharedSetlist(nina)
  await addToSetlist(to, id, [LATER], randomUUID())
  expect(await namesAt(token)).toEqual(['Friday', 'Nina Test', 'Sun Up', 'By Heart', 'A Later One'])
})

test('a frozen link of a setlist shows its songs in their order, as they were', async () => {
  const { token, to, id } = await createSharedSetlist(nina, { frozen: true })
  await addToSetlist(to, id, [LATER], randomUUID())
  expect(await namesAt(token)).toEqual(['Friday', 'Nina Test', 'Sun Up', 'By Heart'])
})

test('a frozen link of a repertoire shows the songs that were in it', async () => {
  await createSong(nina, { title: 'So What' })
  const formKey = randomUUID()
  const link = { title: 'All', filter: {}, ending: null, passcode: null, frozen: true }
  await addShareLink(ownRepertoire(nina), link, formKey)
  await createSong(nina, { title: 'A Later One' })
  expect(await namesAt(shareToken(nina.id, formKey))).toEqual(['All', 'Nina Test', 'So What'])
})
