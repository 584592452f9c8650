import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPages } from '../steps/build.mjs'
import { startTestServers } from '../testing/servers.mjs'
import { startSite } from '../testing/site.mjs'

const KEYS = ['C', 'G', 'D', 'A', 'E', 'F', 'Bb', 'Eb', 'Am', 'Em', 'Dm', 'Gm']
const WORDS = ['Blue', 'Moon', 'River', 'Sky', 'Love', 'Train', 'Song', 'Night', 'Road', 'Rain']
const GENRES = ['Jazz', 'Rock', 'Soul', 'Bossa', 'Folk']

/** The built site with a musician of 300 songs and one of 10,000, both signed in, and a link to share. */
export async function startPages(onClose: (stop: () => unknown) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-pages-'))
  onClose(() => rmSync(folder, { recursive: true, force: true }))
  const servers = await startTestServers()
  onClose(servers.stop)
  await buildPages({})
  const site = await startSite({ ...servers, folder })
  onClose(site.stop)
  Object.assign(process.env, site.settings)
  const { createMusician, createSession, createSong, createSongs } = await import('@/e2e/factories')
  const { ownRepertoire } = await import('@/db/repertoires')
  const { addShareLink } = await import('@/db/share-link-changes')
  const { sharePath, shareToken } = await import('@/lib/share-address')
  const { disconnect } = await import('@/db/client')
  onClose(disconnect)
  const [musician, large] = [await createMusician(), await createMusician()]
  await createSongs(musician, songs(300))
  const many = songs(10_000)
  await createSongs(large, many)
  const songId = await createSong(musician, { title: 'Águas de Março', artist: 'Tom Jobim', key: 'Bb', tempo: 140 })
  const formKey = randomUUID()
  const link = { title: 'Friday', filter: {}, ending: null, passcode: null }
  await addShareLink(ownRepertoire(musician), link, formKey)
  return {
    address: site.settings.AUTH_URL,
    session: await createSession(musician),
    largeSession: await createSession(large),
    many,
    songId,
    shared: sharePath(shareToken(musician.id, formKey)),
  }
}

function songs(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    title: `${WORDS[at % 10]} ${WORDS[(at * 7 + 3) % 9]} ${at}`,
    artist: `${WORDS[(at * 3) % 10]} & the ${WORDS[(at * 11) % 10]}s`,
    key: KEYS[at % 12]!,
    tempo: 60 + ((at * 13) % 140),
    genre: GENRES[at % 5]!,
  }))
}
