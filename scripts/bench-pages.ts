import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { percentile } from './bench/figure'
import { startPages } from './bench-pages/house'
import { typeAndWait } from './bench-pages/keystrokes'
import { installLighthouse, judgeOften, type Page } from './bench-pages/lighthouse'
import { openHouse } from './steps/closing.mjs'
import { ROOT } from './steps/house.mjs'

// npm run bench:pages [-- lighthouse | keystrokes]: what Lighthouse says of the pages, at least 95 in each category, and how
// long a keystroke waits for the rows that answer it, at most one frame.

const LEAST = 95
const FRAME_MS = 1000 / 60
const only = process.argv[2]
const tell = (line: string) => process.stdout.write(`${line}\n`)

type House = Awaited<ReturnType<typeof startPages>>

await openHouse(async ({ onClose }: { onClose: (stop: () => unknown) => void }) => {
  if (only !== 'keystrokes') await installLighthouse()
  const house = await startPages(onClose)
  const judged = only === 'keystrokes' ? [] : await judgeAll(house)
  const typed = only === 'lighthouse' ? undefined : await typeAll(house)
  mkdirSync(join(ROOT, 'bench'), { recursive: true })
  const results = { date: new Date().toISOString(), load: loadavg()[0], judged, ...typed }
  writeFileSync(join(ROOT, 'bench', 'pages.json'), `${JSON.stringify(results, null, 2)}\n`)
  const quick = !typed || (typed.keystrokes.lost === 0 && percentile(typed.keystrokes.ready, 0.95) <= FRAME_MS)
  return quick && judged.every(({ scores }) => Object.values(scores).every((score) => score >= LEAST)) ? 0 : 1
})

async function judgeAll({ address, session, songId, shared }: House) {
  const cookie = `soleil=${session}`
  const pages: Page[] = [
    { name: 'landing', url: `${address}/`, indexed: true },
    { name: 'sign-in', url: `${address}/sign-in`, indexed: true },
    { name: 'repertoire', url: `${address}/repertoire`, cookie },
    { name: 'song', url: `${address}/songs/${songId}`, cookie },
    { name: 'stats', url: `${address}/stats`, cookie },
    { name: 'shared link', url: address + shared },
  ]
  const judged = []
  for (const page of pages) {
    const { scores, lcp, cls, tbt, lost } = await judgeOften(page)
    judged.push({ name: page.name, scores, lcp, cls, tbt, lost })
    const words = Object.entries(scores).map(([category, score]) => `${category} ${score}`)
    tell(
      `${page.name}: ${words.join(', ')}; LCP ${(lcp / 1000).toFixed(2)} s, CLS ${cls.toFixed(3)}, ${Math.round(tbt)} ms blocked`,
    )
    if (lost.length) tell(`    ${lost.join('; ')}`)
  }
  return judged
}

async function typeAll({ address, largeSession, many }: House) {
  const answer = await fetch(`${address}/api/songs/all`, { headers: { cookie: `soleil=${largeSession}` } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const list = { bytes: bytes.length, gzip: gzipSync(bytes).length }
  tell(`all ${many.length} songs for the browser: ${list.bytes} bytes, ${list.gzip} with gzip`)
  const keystrokes = await typeAndWait(address, largeSession, many)
  const { ready, drawn, lost, overtaken } = keystrokes
  const parts = (times: number[]) => [0.5, 0.95, 0.99].map((part) => percentile(times, part).toFixed(1)).join(' / ')
  tell(
    `keystroke, ${many.length} songs, processor 4 times slower, p50 / p95 / p99 of ${drawn.length} in ms: its rows in the page ${parts(ready)}, drawn ${parts(drawn)}; ${lost} words with a lost letter, ${overtaken} letters overtaken by the next`,
  )
  return { list, keystrokes }
}
