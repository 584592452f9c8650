import { expect, test } from 'vitest'
import { createMusician } from '@/e2e/factories'
import { createImport } from './import-factories'
import { readImport } from './import-readings'
import { findImport } from './imports'
import { ownRepertoire } from './repertoires'

test('a list is read to its own musician and to nobody else', async () => {
  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const found = (await findImport(own, await createImport(musician, 'Title\nSo What\nNaima')))!
  expect((await readImport(own, found)).rows.map(({ song }) => song.title)).toEqual(['So What', 'Naima'])
  await expect(readImport(ownRepertoire(await createMusician()), found)).rejects.toThrow('is gone')
})
