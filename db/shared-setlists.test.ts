import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createMusician, createSong } from '@/e2e/factories'
import { songKey } from '@/lib/music/song-identity'
import { shareToken } from '@/lib/share-address'
import { ownRepertoire } from './repertoires'
import { addSetlist } from './setlist-changes'
import { addShareLink } from './share-link-changes'
import { openSharedRepertoire } from './share-links'
import { findPlaces } from './shared-charts'
import { removeSongs } from './song-changes'

const place = (title: string, songId: string) => ({
  ...{ songId, songKey: songKey(title, null), title, artist: null, key: null, tempo: null },
  ...{ durationSeconds: null, note: null },
})

test('a place of a shared setlist has no page where its song is somebody else’s or in the trash', async () => {
  const [nina, other] = [await createMusician('Nina'), await createMusician('Other')]
  const own = ownRepertoire(nina)
  const [mine, gone] = [await createSong(nina, { title: 'Mine' }), await createSong(nina, { title: 'Gone' })]
  const songs = [
    place('Theirs', await createSong(other, { title: 'Theirs' })),
    place('Gone', gone),
    place('Mine', mine),
  ]
  const setlistId = await addSetlist(own, { title: 'Gig', lineUp: [], songs }, randomUUID())
  await removeSongs(own, [gone])
  const formKey = randomUUID()
  const link = { title: 'Gig', filter: {}, ending: null, passcode: null, setlistId, charts: true }
  expect(await addShareLink(own, link, formKey)).toBe('made')
  const opened = await openSharedRepertoire(shareToken(nina.id, formKey))
  if (opened?.state !== 'setlist') throw new Error('This link opens something else.')
  expect((await findPlaces(opened.charts!)).map(({ title, songId }) => [title, songId])).toEqual([['Mine', mine]])
})
