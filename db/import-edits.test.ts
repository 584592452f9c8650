import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { EMPTY_SONG } from '@/lib/songs'
import { findEditedSongs } from './import-edits'
import { createImport, runToTheEnd } from './import-factories'
import { undoImport } from './import-undo'
import { ownRepertoire, type Writable } from './repertoires'
import { changeSong, removeSongs, restoreSongs } from './song-changes'
import { findSongs } from './songs'

let own: Writable
let imported: string
let ids: string[]

const TITLES = ['Heroes', 'Naima']

beforeEach(async () => {
  const musician = await createMusician()
  own = ownRepertoire(musician)
  imported = (await runToTheEnd(musician, await createImport(musician, `Title\n${TITLES.join('\n')}`))).id
  const { songs } = await findSongs(own, { filter: {}, sort: 'title' })
  ids = songs.map(({ id }) => id)
  for (const { id, title } of songs) await changeSong(own, { id, version: 1 }, { ...EMPTY_SONG, title, key: 'E' })
})

const edited = async () => (await findEditedSongs(own, imported)).songs.map(({ title }) => title)

test('an undo does not ask about an edited song that is in the trash, and asks again once it is back', async () => {
  expect(await edited()).toEqual(TITLES)
  await removeSongs(own, [ids[0]!])
  expect(await edited()).toEqual(['Naima'])
  const { seen } = await findEditedSongs(own, imported)
  await restoreSongs(own, [ids[0]!])
  expect(await edited()).toEqual(TITLES)
  expect(await undoImport(own, imported, { seen, taken: 'all' })).toBe('overtaken')
})
