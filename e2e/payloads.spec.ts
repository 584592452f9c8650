import type { Page } from '@playwright/test'
import { createImport, csv } from '@/db/import-factories'
import { ownRepertoire } from '@/db/repertoires'
import { removeSongs } from '@/db/song-changes'
import { findSongs } from '@/db/songs'
import { expect, test } from './fixtures'
import { PAYLOADS, payloads } from './payload-list'
import { createPayloadBand, createPayloadProfile, createPayloadSong, createPayloadSongs } from './payload-world'

/** Opens pages one after the other and expects that nothing of what people typed ran, was fetched, or became a part of the page. */
async function expectOnlyText(page: Page, paths: readonly string[]): Promise<void> {
  const told: string[] = []
  page.on('dialog', (dialog) => {
    told.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const origin = new URL(test.info().project.use.baseURL!).origin
  page.on('request', (request) => {
    const url = request.url()
    // The browser's own viewer of PDFs asks itself.
    if (/^(?:https?|wss?|ftp):/.test(url) && !url.startsWith(`${origin}/`)) told.push(`asked ${url}`)
  })
  await page.addInitScript(() => {
    const log: string[] = []
    Object.assign(window, { boom: () => log.push('it ran'), payloadLog: log })
    addEventListener('securitypolicyviolation', (event) =>
      log.push(`refused: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`),
    )
  })
  for (const path of paths) {
    const answer = await page.goto(path, { waitUntil: 'load' })
    expect(answer?.status(), path).toBe(200)
    if (await page.locator('.engraved').count())
      await expect(page.locator('.engraved:not([data-state=engraving])')).toBeVisible()
    expect([...(await page.evaluate(foreign)), ...told], path).toEqual([])
  }
}

/** What no page of ours has: what a payload would leave behind. */
function foreign(): string[] {
  const found = [...(Reflect.get(window, 'payloadLog') as string[])]
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (
        name.startsWith('on') ||
        name === 'srcdoc' ||
        (/^\s*javascript:|^(?:https?:)?\/\/evil/i.test(value) && /^(?:href|src|action|data|xlink:href)$/.test(name))
      )
        found.push(`${element.localName} ${name}=${value.slice(0, 60)}`)
  return found
}

test('the list of payloads is long, and no two are the same', () => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(500)
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length)
})

test('in a song and its charts they are text', async ({ page, musician }) => {
  const { song, charts } = await createPayloadSong(ownRepertoire(musician))
  const of = `/songs/${song}`
  const read = charts.map((id) => `${of}/charts/${id}`)
  await expectOnlyText(page, [
    of,
    `${of}/edit`,
    `${of}/charts/new?problem=${encodeURIComponent(PAYLOADS[0]!)}`,
    ...read,
    ...read.map((path) => `${path}/edit`),
  ])
})

test('in lists, searches, exports, imports, the trash and the settings they are text', async ({ page, musician }) => {
  await createPayloadSongs(musician)
  await createPayloadProfile(musician)
  const own = ownRepertoire(musician)
  const { songs } = await findSongs(own, { filter: {}, sort: 'title' })
  await removeSongs(
    own,
    songs.slice(0, 40).map(({ id }) => id),
  )
  const rows = payloads(200, { most: 300 }).map((title, at) => [
    title,
    PAYLOADS[at]!,
    payloads(1, { most: 40, from: at })[0]!,
  ])
  const draft = await createImport(musician, csv(['Title', 'Artist', 'Genre'], ...rows), payloads(1, { most: 100 })[0])
  const asked = payloads(4, { most: 100 }).map((text) => encodeURIComponent(text))
  await expectOnlyText(page, [
    ...[
      '/repertoire',
      '/repertoire?select',
      `/repertoire?q=${asked[0]}`,
      `/repertoire?genre=${asked[1]}&tag=${asked[2]}`,
    ],
    ...[
      `/search?q=${asked[3]}`,
      '/stats',
      '/bands',
      '/share',
      '/export',
      '/export/print',
      '/settings',
      '/settings/delete',
    ],
    ...['/import', `/import/${draft}`, '/import/answers', '/trash', `/songs/new?title=${asked[0]}`],
  ])
})

test('in a band they are text', async ({ page, musician }) => {
  const { base, song, charts, setlist } = await createPayloadBand(musician)
  const below = [
    '',
    '/invitations',
    '/log',
    '/settings',
    '/songs',
    `/songs/${song}`,
    `/songs/${song}/edit`,
    '/songs/trash',
    '/songs/export',
    '/songs/export/print',
  ]
  const played = [
    '/together',
    '/together/guests',
    '/together/learn',
    '/together/answers',
    '/stats',
    '/parts',
    `/parts/${song}`,
  ]
  const read = charts.slice(0, 4).map((id) => `/songs/${song}/charts/${id}`)
  const lists = ['/setlists', `/setlists/${setlist}`, `/setlists/${setlist}/share`]
  await expectOnlyText(
    page,
    [...below, ...played, ...read, ...lists].map((path) => base + path),
  )
})

test('behind a link they are text for whoever opens it', async ({ guest, musician }) => {
  await createPayloadSongs(musician)
  const address = await createPayloadProfile(musician)
  await expectOnlyText(guest, [address, `${address}?q=${encodeURIComponent(PAYLOADS[1]!)}`])
  const songs = await guest
    .getByRole('list', { name: 'Songs', exact: true })
    .getByRole('link')
    .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href')!))
  await expectOnlyText(guest, songs)
})
