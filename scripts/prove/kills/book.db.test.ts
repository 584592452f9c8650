import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createMusician, createSongs } from '@/e2e/factories'
import { withClient } from '@/scripts/postgres/databases.mjs'
import { openBook } from './book'

test('the ledger finds what is lost, doubled, there in part, and failed and yet there', async () => {
  const musician = await createMusician()
  const book = openBook()
  const forms = (worth = 1) => {
    const key = randomUUID()
    book.write({ asked: key, of: worth > 1 ? 'imports' : 'forms', whole: worth, at: Date.now() })
    return key
  }
  const [kept, lost, twice, failedAndThere, failed] = Array.from({ length: 5 }, () => forms()) as [string, ...string[]]
  const [whole, inPart, doubled] = [forms(3), forms(3), forms(3)]
  const rows = (artist: string, ...titles: string[]) => titles.map((title) => ({ title, artist }))
  await createSongs(musician, [
    ...[kept, twice, twice, failedAndThere].map((title) => ({ title: title! })),
    ...rows(whole, 'a', 'b', 'c'),
    ...rows(inPart, 'a', 'b'),
    ...rows(doubled, 'a', 'b', 'c', 'a', 'b', 'c'),
  ])
  for (const key of [kept, lost, twice, whole]) book.write({ acknowledged: key! })
  for (const key of [failedAndThere, failed]) book.write({ failed: key! })
  const compared = await withClient(process.env.DATABASE_URL!, (client) => book.compare(client, 0))
  expect(book.acknowledged()).toEqual({ forms: 3, imports: 3 })
  expect(compared).toEqual({
    lost: [lost],
    doubled: expect.toSatisfy((keys: string[]) => keys.toSorted().join() === [twice, doubled].toSorted().join()),
    partial: [inPart],
    committed: [failedAndThere],
  })
})
