import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startArrangedPostgres } from './testing'

let server: Awaited<ReturnType<typeof startArrangedPostgres>>
beforeAll(async () => {
  server = await startArrangedPostgres()
  Object.assign(process.env, {
    DATABASE_URL: server.urlOf('soleil_app'),
    AUTH_URL: 'http://localhost:3000',
    AUTH_SECRET: 'a-secret-that-only-the-tests-ever-use',
  })
  delete process.env.REDIS_URL
}, 60_000)
afterAll(async () => {
  const { disconnect } = await import('@/db/client')
  await disconnect()
  await server?.stop()
})

test('as the role of the site a musician signs in, adds, changes, imports, undoes, shares and leaves', async () => {
  const [{ sql }, { db, rowsOf }, { createMusician, createSession, createSong }, { ownRepertoire }, { tokenHash }] =
    await Promise.all([
      import('drizzle-orm'),
      import('@/db/client'),
      import('@/e2e/factories'),
      import('@/db/repertoires'),
      import('@/lib/tokens'),
    ])
  const [sessions, songs, changes, imports, undo, links, opened, stats, house, tidy] = await Promise.all([
    import('@/db/sessions'),
    import('@/db/songs'),
    import('@/db/song-changes'),
    import('@/db/import-factories'),
    import('@/db/import-undo'),
    import('@/db/share-link-changes'),
    import('@/db/share-links'),
    import('@/db/stats'),
    import('@/db/housekeeping'),
    import('@/db/import-writes'),
  ])
  const who = await rowsOf<{ name: string }>(db(), sql`select current_user as name`)
  expect(who).toEqual([{ name: 'soleil_app' }])

  const musician = await createMusician()
  const own = ownRepertoire(musician)
  const token = tokenHash(await createSession(musician))
  expect(await sessions.findMusicianBySession(token)).toEqual(musician)

  const id = await createSong(musician, { title: 'Blue Bossa' })
  const song = (await songs.findSong(own, id))!
  const { EMPTY_SONG } = await import('@/lib/songs')
  expect(await changes.changeSong(own, song, { ...EMPTY_SONG, title: 'Blue Bossa', key: 'Cm' })).toBe('done')
  expect(await changes.changeSongs(own, [id], { addTag: 'set one' })).toBe(1)
  expect(await changes.removeSongs(own, [id])).toEqual([id])
  expect(await changes.restoreSongs(own, [id])).toEqual([id])

  const list = imports.csv(['Title', 'Artist'], ['One', 'A'], ['Two', 'B'])
  const done = await imports.runToTheEnd(musician, await imports.createImport(musician, list))
  expect(done).toMatchObject({ status: 'done', counts: { added: 2 } })
  expect((await songs.countSongs(own, {})).songs).toBe(3)
  await undo.undoImport(own, done.id)
  expect((await songs.countSongs(own, {})).songs).toBe(1)
  expect((await stats.findStats(own)).songs).toBe(1)

  const formKey = randomUUID()
  const link = { title: 'For the band', filter: {}, ending: null, passcode: null }
  expect(await links.addShareLink(own, link, formKey)).toBe('made')
  const { shareToken } = await import('@/lib/share-address')
  const open = await opened.openSharedRepertoire(shareToken(musician.id, formKey))
  expect(open).toMatchObject({ state: 'open', title: 'For the band' })
  await opened.countOpen(open as { id: string })

  await house.keepHouse()
  await tidy.tidySongs(1_000_000)
  const vacuumed = sql`select vacuum_count::int as n from pg_stat_user_tables where relname = 'songs'`
  const [version] = await rowsOf<{ n: number }>(db(), sql`select current_setting('server_version_num')::int as n`)
  // Older ones know no right to vacuum and leave it to autovacuum.
  if (version!.n >= 170_000)
    await expect.poll(async () => (await rowsOf<{ n: number }>(db(), vacuumed))[0]!.n).toBeGreaterThan(0)

  expect(await sessions.removeSessionsOf(musician)).toEqual([token])
  const verbs = await rowsOf<{ verb: string }>(
    db(),
    sql`select verb from audit_log where musician_id = ${musician.id} order by id`,
  )
  expect(verbs.map(({ verb }) => verb)).toEqual([
    ...['join', 'add', 'change', 'change', 'remove', 'restore', 'import', 'undo', 'share', 'sign out'],
  ])
}, 30_000)

test('the sample world of the start is made by the role of the site', async () => {
  const { addSampleWorld } = await import('@/db/sample-world')
  const { BAND, sampleMusicians } = await import('../sample-world/world')
  expect(await addSampleWorld(BAND, sampleMusicians())).toBe(true)
  expect(await addSampleWorld(BAND, sampleMusicians())).toBe(false)
})
