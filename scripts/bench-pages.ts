import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { percentile } from './bench/figure'
import { startPages } from './bench-pages/house'
import { typeAndWait } from './bench-pages/keystrokes'
import { installLighthouse, judge, type Page } from './bench-pages/lighthouse'
import { openHouse } from './steps/closing.mjs'
import { ROOT } from './steps/house.mjs'

// npm run bench:pages: what Lighthouse says of the pages, at least 95 in each category, and how long a keystroke waits for its answer.

const LEAST = 95
const tell = (line: string) => process.stdout.write(`${line}\n`)

await openHouse(async ({ onClose }: { onClose: (stop: () => unknown) => void }) => {
  await installLighthouse()
  const { address, session, largeSession, songId, shared } = await startPages(onClose)
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
    const { scores, lcp, cls, tbt, lost } = await judge(page)
    judged.push({ name: page.name, scores, lcp, cls, tbt, lost })
    const words = Object.entries(scores).map(([category, score]) => `${category} ${score}`)
    tell(
      `${page.name}: ${words.join(', ')}; LCP ${(lcp / 1000).toFixed(2)} s, CLS ${cls.toFixed(3)}, ${Math.round(tbt)} ms blocked`,
    )
    if (lost.length) tell(`    ${lost.join('; ')}`)
  }
  const { answer, echo, lost } = await typeAndWait(address, largeSession)
  const parts = (times: number[]) => [0.5, 0.95].map((part) => `${Math.round(percentile(times, part))} ms`).join(' / ')
  tell(
    `keystroke, 10,000 songs, processor 4 times slower, p50 / p95 of ${answer.length}: its letter ${parts(echo)}, its answer ${parts(answer)}, ${lost} words with a lost letter`,
  )
  mkdirSync(join(ROOT, 'bench'), { recursive: true })
  const results = { date: new Date().toISOString(), load: loadavg()[0], judged, keystrokes: { answer, echo, lost } }
  writeFileSync(join(ROOT, 'bench', 'pages.json'), `${JSON.stringify(results, null, 2)}\n`)
  return lost === 0 && judged.every(({ scores }) => Object.values(scores).every((score) => score >= LEAST)) ? 0 : 1
})
