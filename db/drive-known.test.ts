import { beforeEach, expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { removeChart } from './chart-changes'
import { findDriveStates, findFilesOfLists } from './drive-known'
import { bringFiles, chartsThere, fileId, filesOfList, songsThere, writeAsSeen } from './drive-list-factories'
import { ownRepertoire, type Writable } from './repertoires'
import { removeSongs } from './song-changes'

const NAMES = ['Naima', 'Nardis', 'So What', 'Solar']
const textOf = (names: string[]) => names.map((name) => `${name}.pdf\t${fileId(NAMES.indexOf(name))}`).join('\n')

let own: Writable
beforeEach(async () => {
  own = ownRepertoire(await createMusician())
  await write(own)
})

async function write(to: Writable): Promise<void> {
  await writeAsSeen(to, await bringFiles(to, textOf(NAMES)))
}

async function fatesOf(...names: string[]) {
  const files = await filesOfList(own, await bringFiles(own, textOf(names)))
  return files.map(({ name, fate, songId }) => [name, fate, songId])
}

test('a file whose song is in the trash may come again, as a chart of another one', async () => {
  const [naima, nardis] = await songsThere(own)
  await removeSongs(own, [naima!.id])
  expect(await fatesOf('Naima', 'Nardis', 'So What')).toMatchObject([
    ['Naima.pdf', 'write', null],
    ['Nardis.pdf', 'there', nardis!.id],
    ['So What.pdf', 'there', expect.any(String)],
    ['Solar.pdf', 'missing', expect.any(String)],
  ])
})

test('a file is not missed in its folder while its chart or its song is in the trash', async () => {
  const [naima, nardis, soWhat, solar] = await songsThere(own)
  const charts = await chartsThere(own)
  await removeChart(own, { songId: solar!.id, id: charts[3]!.id })
  expect(await fatesOf('Naima', 'Nardis')).toEqual([
    ['Naima.pdf', 'there', naima!.id],
    ['Nardis.pdf', 'there', nardis!.id],
    ['So What.pdf', 'missing', soWhat!.id],
  ])
  await removeSongs(own, [soWhat!.id])
  expect(await fatesOf('Naima', 'Nardis')).toEqual([
    ['Naima.pdf', 'there', naima!.id],
    ['Nardis.pdf', 'there', nardis!.id],
  ])
})

test('the files of another’s list are not there, though one has the same', async () => {
  const theirs = ownRepertoire(await createMusician())
  await write(theirs)
  const ids = NAMES.map((_, at) => fileId(at))
  const lists = [...(await findDriveStates(own, ids)).values()].flatMap(({ listId }) => listId ?? [])
  expect((await findFilesOfLists(own, lists)).map(({ fileId }) => fileId)).toEqual(ids)
  expect(await findFilesOfLists(theirs, lists)).toEqual([])
})
