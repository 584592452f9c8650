import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createBand, createMember } from '@/db/band-factories'
import { addChart } from '@/db/chart-changes'
import { createImport } from '@/db/import-factories'
import { changeProfile } from '@/db/musicians'
import { ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { addSetlist } from '@/db/setlist-changes'
import { addShareLink } from '@/db/share-link-changes'
import { addSong, changeSong } from '@/db/song-changes'
import { chartForm } from '@/lib/chart-form'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { createMusician, createSession, createSong } from './factories'
import { expect, test } from './fixtures'

const PAGES = [
  ...[
    '/',
    '/repertoire',
    '/songs/new',
    '/songs/from-drive',
    '/stats',
    '/bands',
    '/join',
    '/share',
    '/import',
    '/trash',
  ],
  ...['/import/answers', '/export', '/export/print', '/settings', '/settings/delete', '/settings/known', '/stage'],
  ...[
    '/search?q=',
    '/api/songs',
    '/api/songs?q=',
    '/api/songs/all',
    '/api/export?format=csv',
    '/api/export/everything',
    '/operator',
  ],
]

test('nothing that somebody wrote is in any answer to anybody else, or in the log', async ({ baseURL }) => {
  test.slow()
  const canary = `Canary${randomBytes(9).toString('hex')}`
  const writer = await createMusician(`${canary}name`)
  const paths = await writeEverywhere(writer, canary)
  const others = await createMusician('Somebody Else')
  await createSong(others, { title: 'Something Else' })
  const colleague = await createMusician('Colleague')
  await createMember((await createBand(colleague)).bandId, others)
  for (const token of [undefined, await createSession(others), await createSession(colleague)])
    for (const path of [...PAGES, ...paths])
      for (const rsc of [false, true]) {
        const asked = path.endsWith('q=') ? path + canary : path
        const headers = { ...(token && { cookie: `soleil=${token}` }), ...(rsc && { rsc: '1' }) }
        const answer = await fetch(baseURL + asked, { headers, redirect: 'manual' })
        const body = await answer.text()
        expect(body.replaceAll(new RegExp(`${canary}(?![a-z])`, 'g'), ''), asked).not.toContain(canary)
      }
  const log = process.env.SITE_LOG
  if (log && existsSync(log)) expect(readFileSync(log, 'utf8')).not.toMatch(new RegExp(`${canary}[a-z]`))
})

/** Words of this musician wherever there are any, each with an ending of its own; answers where they themselves read them. */
async function writeEverywhere(writer: Musician, canary: string) {
  const word = (where: string) => `${canary}${where}`
  const song = {
    ...EMPTY_SONG,
    ...{
      title: word('title'),
      artist: word('artist'),
      genre: word('genre'),
      notes: word('notes'),
      tags: [word('tag')],
    },
    driveFileId: word('drive'),
  }
  const member = await createBand(writer, word('band'))
  const band = writableBandRepertoire(member)!
  const own = ownRepertoire(writer)
  const songId = await addSong(own, song, randomUUID())
  await changeSong(own, { id: songId, version: 1 }, { ...song, notes: word('later') })
  const bandSong = await addSong(band, song, randomUUID())
  const text = { text: `{title: ${word('chart')}}\n[Am]${word('lyrics')}`, label: word('label') }
  const made = await addChart(own, songId, chartForm.parse(text), randomUUID())
  const setlist = { title: word('setlist'), lineUp: [], songs: [] }
  const setlistId = await addSetlist(band, setlist, randomUUID())
  await addShareLink(own, { title: word('link'), filter: {}, ending: null, passcode: null }, randomUUID())
  const importId = await createImport(writer, `title,artist\n${word('row')},${word('by')}\n`, `${word('file')}.csv`)
  await changeProfile(writer, 1, { name: word('name'), profile: { instruments: [word('plays')] } })
  const chartId = typeof made === 'string' ? '' : made.id
  const bandPath = `/bands/${member.bandId}`
  return [
    ...[`/songs/${songId}`, `/songs/${songId}/edit`, `/songs/${songId}/charts/${chartId}`, `/import/${importId}`],
    ...['', '/songs', `/songs/${bandSong}`, '/log', '/settings', '/stats', '/together', '/setlists'].map(
      (at) => bandPath + at,
    ),
    ...[`${bandPath}/setlists/${setlistId}`, `/api${bandPath}/songs`, `/api${bandPath}/export?format=csv`],
    ...[`/api/charts/${chartId}`, `/api/import/${importId}`, `/api/stage/songs/${songId}`],
  ]
}
