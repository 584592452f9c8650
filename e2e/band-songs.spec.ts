import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import { createBand, createMember } from '@/db/band-factories'
import { removeMember } from '@/db/band-member-changes'
import type { Member } from '@/db/band-membership'
import { ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { addSong, changeSong } from '@/db/song-changes'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG, type SongFields } from '@/lib/songs'
import { createMusician, createSong, createSongs } from './factories'
import { expect, expectAccessible, signIn, test } from './fixtures'

/** A page in a browser of its own, on which this musician is signed in. */
async function pageOf(browser: Browser, musician: Musician, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL })
  await signIn(context, musician, baseURL)
  return context.newPage()
}

const give = (member: Member, fields: Partial<SongFields> & { title: string }) =>
  addSong(writableBandRepertoire(member)!, { ...EMPTY_SONG, ...fields }, randomUUID())

test('a member brings songs; a bandmate sees from whom and takes one home; both find it everywhere', async ({
  page,
  musician,
  browser,
  baseURL,
}) => {
  const band = await createBand(musician, 'The Bringers')
  const otto = await createMusician('Otto Motto')
  await createMember(band.bandId, otto)
  await createSongs(musician, [
    { title: 'So What', artist: 'Miles Davis', key: 'Dm', notes: 'mine alone' },
    { title: 'Solar', artist: 'Miles Davis' },
    { title: 'Nardis' },
  ])
  await page.goto('/repertoire?select')
  await page.getByRole('checkbox', { name: 'Select So What' }).check()
  await page.getByRole('checkbox', { name: 'Select Solar' }).check()
  await page.getByRole('button', { name: 'Bring to The Bringers' }).click()
  await expect(page.getByText('2 songs copied into')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: 'Select So What' }).check()
  await page.getByRole('checkbox', { name: 'Select Nardis' }).check()
  await page.getByRole('button', { name: 'Bring to The Bringers' }).click()
  await expect(page.getByText(/1 song copied into .* 1 song was already in/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Removed 1 song.')).toBeVisible()

  const theirs = await pageOf(browser, otto, baseURL!)
  await theirs.goto(`/bands/${band.bandId}/songs`)
  await expect(theirs.getByRole('list', { name: 'Songs' }).getByRole('listitem')).toHaveCount(2)
  await theirs.getByRole('link', { name: 'So What' }).click()
  await expect(theirs.getByText('From Nina Test’s repertoire')).toBeVisible()
  await expect(theirs.getByText('mine alone')).toHaveCount(0)
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: 'Take into my repertoire' }).click()
  await expect(theirs.getByText('1 song copied into your repertoire.')).toBeVisible()
  await theirs.goto('/search?q=so+what')
  await expect(theirs.getByRole('list', { name: 'Where it lives' }).getByRole('link')).toHaveText([/Mine/, /Bringers/])
  await theirs.getByRole('link', { name: /Mine/ }).click()
  await expect(theirs.getByText('From The Bringers')).toBeVisible()
  await theirs.context().close()
})

test('two who change one song: other fields are merged, the same field shows both', async ({
  page,
  musician,
  browser,
  baseURL,
}) => {
  const band = await createBand(musician, 'The Editors')
  const otto = await createMusician('Otto')
  await createMember(band.bandId, otto)
  const song = `/bands/${band.bandId}/songs/${await give(band, { title: 'Misty', key: 'Eb', tempo: 60 })}`
  const theirs = await pageOf(browser, otto, baseURL!)
  const save = (on: Page) => on.getByRole('button', { name: 'Save' }).click()
  for (const one of [page, theirs]) await one.goto(`${song}/edit`)
  await page.getByLabel('Key', { exact: true }).fill('F')
  await save(page)
  await expect(page.getByText('Saved.')).toBeVisible()
  await theirs.getByLabel('Tempo (bpm)').fill('66')
  await save(theirs)
  await expect(theirs.getByText('Saved.')).toBeVisible()
  await expect(theirs.getByRole('definition').getByText('F major')).toBeVisible()
  await expect(theirs.getByRole('definition').getByText('66 bpm')).toBeVisible()

  for (const one of [page, theirs]) await one.goto(`${song}/edit`)
  await page.getByLabel('Notes').fill('Start with the bridge')
  await save(page)
  await expect(page.getByText('Saved.')).toBeVisible()
  await theirs.getByLabel('Notes').fill('Start with the verse')
  await theirs.getByLabel('Genre or feel').fill('Ballad')
  await save(theirs)
  await expect(theirs.getByText(/Somebody changed the same fields meanwhile/)).toBeVisible()
  await expect(theirs.getByText('Saved meanwhile: Start with the bridge')).toBeVisible()
  await expect(theirs.getByLabel('Notes')).toHaveValue('Start with the verse')
  await expectAccessible(theirs)
  await theirs.getByLabel('Notes').fill('Start with the bridge, or the verse')
  await save(theirs)
  await expect(theirs.getByText('Saved.')).toBeVisible()
  await expect(theirs.getByText('Start with the bridge, or the verse')).toBeVisible()
  await expect(theirs.getByRole('definition').getByText('Ballad')).toBeVisible()
  await theirs.context().close()
})

test('a sub reads and takes home, and changes nothing; who has left finds nothing', async ({ page, musician }) => {
  const owner = await createBand(await createMusician('Olga'), 'The Readers')
  const id = await give(owner, { title: 'Footprints', key: 'Cm' })
  const songs = `/bands/${owner.bandId}/songs`
  await createMember(owner.bandId, musician, { role: 'sub' })
  await page.goto(`${songs}?select`)
  await expect(page.getByRole('link', { name: 'Footprints' })).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.getByRole('link', { name: 'Footprints' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Footprints' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take into my repertoire' })).toBeVisible()
  for (const name of ['Change', 'Remove', 'Add one'])
    await expect(page.getByRole('main').getByText(name, { exact: true })).toHaveCount(0)
  for (const path of [`${songs}/new`, `${songs}/trash`, `${songs}/${id}/edit`])
    expect((await page.goto(path))!.status(), path).toBe(404)

  await page.goto(`${songs}/${id}`)
  await removeMember(owner, musician.id)
  await page.getByRole('button', { name: 'Take into my repertoire' }).click()
  await expect(page.getByRole('heading', { name: 'You are not in this band' })).toBeVisible()
  for (const path of [songs, `${songs}/${id}`]) expect((await page.goto(path))!.status(), path).toBe(404)
  expect((await page.request.get(`/api${songs}`)).status()).toBe(404)
  await page.goto('/search?q=footprints')
  await expect(page.getByText('Nothing is called that in your repertoire.')).toBeVisible()
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('songs are brought, and what changed at their origin is taken over field by field', async ({
    page,
    musician,
  }) => {
    const band = await createBand(musician, 'The Plain Papers')
    const song = { ...EMPTY_SONG, title: 'Naima', key: 'Ab', tempo: 60 }
    const origin = await createSong(musician, song)
    await page.goto(`/songs/${origin}`)
    await page.getByRole('button', { name: 'Bring to The Plain Papers' }).click()
    await expect(page.getByText('1 song copied into')).toBeVisible()
    await changeSong(ownRepertoire(musician), { id: origin, version: 1 }, { ...song, key: 'A', tempo: 66 })
    await page.goto(`/bands/${band.bandId}/songs`)
    await page.getByRole('link', { name: 'Naima' }).click()
    await expect(page.getByText('Changed there since')).toBeVisible()
    await page.getByRole('checkbox', { name: /Tempo/ }).check()
    await page.getByRole('button', { name: 'Take over' }).click()
    await expect(page.getByText('Taken over.')).toBeVisible()
    await expect(page.getByRole('definition').getByText('66 bpm')).toBeVisible()
    await expect(page.getByRole('definition').getByText('A flat major')).toBeVisible()
    await expect(page.getByText('Changed there since')).toHaveCount(0)
  })
})

test('a band’s list goes on beyond its first page, as wide as a phone', async ({ page, musician }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const band = await createBand(musician, 'The Long Lists')
  await createSongs(
    { ...musician, repertoireId: band.repertoireId },
    Array.from({ length: 120 }, (_, at) => ({ title: `Tune ${String(at).padStart(3, '0')}` })),
  )
  await page.goto(`/bands/${band.bandId}/songs`)
  await expect(page.getByText('120 songs')).toBeVisible()
  await page.getByRole('link', { name: 'Tune 049' }).scrollIntoViewIfNeeded()
  await page.getByRole('link', { name: 'Tune 099' }).scrollIntoViewIfNeeded()
  await page.getByRole('link', { name: 'Tune 119' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tune 119' })).toBeVisible()
})
