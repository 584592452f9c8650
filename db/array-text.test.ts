import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrayText, textsText } from './array-text'
import { db, rowsOf } from './client'

const text = fc
  .oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ unit: fc.constantFrom(...'"\\{},\n\r\t NULé\'') }))
  .filter((one) => !one.includes('\0') && one.isWellFormed())

test('PostgreSQL reads an array as it was meant, whatever stands in its texts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { minLength: 1, maxLength: 8 }), async (values) => {
      const [row] = await rowsOf<{ read: (string | null)[] | null }>(
        db(),
        sql`select ${arrayText(values)}::text[] as read`,
      )
      expect(row!.read).toEqual(values.every((value) => value === null) ? null : values)
    }),
    { numRuns: 200 },
  )
})

test('an array within an array, an empty one and numbers', async () => {
  const tags = [['a "b"', 'c,d'], [], ['\\']]
  const statement = sql`select tags::text[] as tags, tempo from unnest(${arrayText(tags.map(textsText))}::text[],
    ${arrayText([120, null, 88])}::smallint[], ${arrayText([null, null])}::text[]) as row(tags, tempo, nothing)`
  expect(await rowsOf(db(), statement)).toEqual(tags.map((tags, at) => ({ tags, tempo: [120, null, 88][at] })))
})
