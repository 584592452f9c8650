import { expect, test } from 'vitest'
import { newCanary } from '@/e2e/canary'
import { writeBand } from '@/e2e/canary-band'
import { writeOwn } from '@/e2e/canary-own'
import { everyAddress } from '@/e2e/canary-pages'
import { hashedOf, secretsOf, unwrittenColumns } from '@/e2e/canary-secrets'
import { createMusician, createSession } from '@/e2e/factories'
import { columnsOf } from './text-columns'

test('a canary gets into every column that holds somebody’s words, and every page and route has an address for it', async () => {
  const canary = newCanary()
  const [writer, bandmate] = [await createMusician(), await createMusician()]
  expect((await unwrittenColumns(canary)).length).toBeGreaterThan(50)
  const own = await writeOwn(writer, canary)
  const band = await writeBand(writer, bandmate, canary)
  expect(await unwrittenColumns(canary)).toEqual([])
  const addresses = everyAddress(own, band, canary.stem)
  expect(addresses.length).toBeGreaterThan(90)
  expect(addresses.filter((address) => /[[\]()]|undefined/.test(address))).toEqual([])
  await createSession(writer)
  expect((await secretsOf(writer, canary)).size).toBeGreaterThan(15)
  const hashed = [writer.repertoireId, band.repertoireId].map(hashedOf)
  const columns = (await Promise.all(hashed)).flatMap((of) => [...of.values()])
  expect(new Set(columns).size).toBe(columnsOf('key').length)
})
