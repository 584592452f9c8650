import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { sharePath, shareToken } from '@/lib/share-address'
import { kilobytes, scriptsOf } from '@/scripts/testing/page-scripts'
import { createSongs } from './factories'
import { expect, test } from './fixtures'

test('a page brings few scripts of its own: 15 KB for a guest, 40 KB for a repertoire', async ({
  page,
  guest,
  musician,
}) => {
  await createSongs(
    musician,
    Array.from({ length: 60 }, (_, place) => ({ title: `Song ${place}` })),
  )
  const formKey = randomUUID()
  const link = { title: 'Sixty songs', filter: {}, ending: null, passcode: null }
  await addShareLink(ownRepertoire(musician), link, formKey)
  expect(await weightOf(guest, '/sign-in')).toBeLessThanOrEqual(15)
  expect(await weightOf(guest, sharePath(shareToken(musician.id, formKey)))).toBeLessThanOrEqual(15)
  expect(await weightOf(page, '/repertoire')).toBeLessThanOrEqual(40)
})

test('what every page brings is little more than Next itself', async ({ guest }) => {
  const files = await Promise.all([...BARE].map((path) => bytesOf(guest, path)))
  expect(kilobytes(files)).toBeLessThanOrEqual(140)
})

async function weightOf(page: Page, path: string): Promise<number> {
  const scripts = scriptsOf((await bytesOf(page, path)).toString())
  expect(scripts).toEqual(expect.arrayContaining([...BARE]))
  const own = scripts.filter((script) => !BARE.has(script))
  return kilobytes(await Promise.all(own.map((script) => bytesOf(page, script))))
}

async function bytesOf(page: Page, path: string): Promise<Buffer> {
  const answer = await page.request.get(path)
  expect(answer.status()).toBe(200)
  return answer.body()
}

/** The scripts that a page of nothing brings too: those of Next, and those of the outermost layout, which has none of its own. */
const BARE = new Set([...rootScripts(), ...layoutScripts()].map((file) => `/_next/${file}`))

function rootScripts(): string[] {
  return JSON.parse(readFileSync('.next/build-manifest.json', 'utf8')).rootMainFiles
}

function layoutScripts(): string[] {
  const built = readFileSync('.next/server/app/sign-in/page_client-reference-manifest.js', 'utf8')
  const [, scripts] = built.match(/"\[project\]\/app\/layout":(\["[^\]]*\])/)!
  return JSON.parse(scripts!)
}
