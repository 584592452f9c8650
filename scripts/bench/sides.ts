import { randomUUID } from 'node:crypto'
import { addChart } from '@/db/chart-changes'
import { ownRepertoire } from '@/db/repertoires'
import { addShareLink } from '@/db/share-link-changes'
import { createSession, createSong } from '@/e2e/factories'
import { chartForm } from '@/lib/chart-form'
import { sharePath, shareToken } from '@/lib/share-address'
import { buildPages } from '../steps/build.mjs'
import { startSite } from '../testing/site.mjs'
import { watchOver } from '../testing/watchdog.mjs'
import { startBareNext } from './bare-next'
import type { Data } from './database'

/** The built site beside a bare Next, with a musician of 300 songs who is signed in and has a link to share. */
export async function startSides(given: {
  data: Data
  redisUrl: string
  folder: string
  tell: (line: string) => void
}) {
  const { data, redisUrl, folder, tell } = given
  tell('Building the pages and a bare Next.')
  await buildPages({})
  const bare = await startBareNext(folder)
  const secret = { AUTH_SECRET: process.env.AUTH_SECRET! }
  const site = await startSite({ databaseUrl: data.url, redisUrl, folder, settings: secret, migrated: true })
  const callOff = watchOver([site.pid], folder)
  const stop = async () => {
    callOff()
    bare.stop()
    await site.stop()
  }
  try {
    const [musician, large] = [data.of(300), data.of(10_000)]
    const [cookie, largeCookie] = await Promise.all([musician, large].map(signIn))
    const formKey = randomUUID()
    const link = { title: 'A link', filter: {}, ending: null, passcode: null }
    await addShareLink(ownRepertoire(musician), link, formKey)
    const shared = sharePath(shareToken(musician.id, formKey))
    const chart = await chartOf(musician)
    return {
      bare: bare.address,
      site: site.settings.AUTH_URL,
      musician,
      cookie: cookie!,
      large,
      largeCookie: largeCookie!,
      shared,
      chart,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function signIn(musician: Data['musicians'][number]): Promise<string> {
  return `soleil=${await createSession(musician)}`
}

/** The address of a chart of some length: six verses of eight lines. */
async function chartOf(musician: Data['musicians'][number]): Promise<string> {
  const song = await createSong(musician, { title: 'Read by a bench', key: 'C', tempo: 120 })
  const verse = `{start_of_verse}\n${'[C]Sun up a[F]bove the [G7]hills\n'.repeat(8)}{end_of_verse}\n`
  const made = await addChart(ownRepertoire(musician), song, chartForm.parse({ text: verse.repeat(6) }), randomUUID())
  if (typeof made === 'string') throw new Error(`No chart was made: ${made}.`)
  return `/songs/${song}/charts/${made.id}`
}
