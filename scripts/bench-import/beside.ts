import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { disconnect } from '@/db/client'
import { createMusician, createSession, createSongs } from '@/e2e/factories'
import { median } from '@/lib/import/column-values'
import { buildPages } from '../steps/build.mjs'
import { inHouse } from '../steps/house.mjs'
import { startTestServers } from '../testing/servers.mjs'
import { startSite } from '../testing/site.mjs'
import { Browser } from './browser'
import { hugeLists } from './huge-lists'
import { longList } from './long-list'
import { watchMemory } from './memory'

const [ROWS, CALM_MS, SONGS] = [50_000, 6_000, 300]
const PATHS = ['/repertoire', '/repertoire?q=song', '/songs/new', '/settings']
const LONGEST_SILENCE = 200

/**
 * What an import of 50,000 rows does to the built site: how much slower pages of another musician are meanwhile than just
 * before, how much its memory grows, and for how long it stays silent while a workbook and a library in XML of as many
 * songs are read. Answers whether the pages were at most twice as slow and the memory grew by at most 200 MB.
 */
export async function measureBeside(rounds: number): Promise<boolean> {
  await buildPages({ others: [inHouse('start.lock')], announce: console.error })
  const folder = mkdtempSync(join(tmpdir(), 'soleil-bench-'))
  const servers = await startTestServers()
  try {
    const site = await startSite({ databaseUrl: servers.databaseUrl, redisUrl: servers.redisUrl, folder })
    try {
      Object.assign(process.env, site.settings)
      return await measure(site.settings.AUTH_URL, site.pid!, rounds)
    } finally {
      await disconnect()
      await site.stop()
    }
  } finally {
    await servers.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(address: string, pid: number, rounds: number): Promise<boolean> {
  const other = await createMusician()
  await createSongs(
    other,
    Array.from({ length: SONGS }, (_, at) => ({ title: `Song ${at}`, artist: `Band ${at % 40}` })),
  )
  const somebody = async () => new Browser(address, await createSession(await createMusician()))
  const looks = new Browser(address, await createSession(other))
  const warm = await somebody()
  await warm.run(await warm.bring(listOf(SONGS), 'warm.csv'))
  for (let at = 0; at < 100; at++) await looks.open(PATHS[at % PATHS.length]!)
  const ratios: number[] = []
  const growths: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const brings = await somebody()
    const list = listOf(ROWS)
    const calm = await visiting(looks, () => pause(CALM_MS))
    const memory = watchMemory(pid)
    const began = performance.now()
    const busy = await visiting(looks, async () => {
      await brings.run(await brings.bring(list, 'long.csv'))
    })
    const took = (performance.now() - began) / 1000
    const grown = memory?.grown() ?? Number.NaN
    ratios.push(busy.middle / calm.middle)
    growths.push(grown)
    console.log(
      `Round ${round}: ${ROWS} rows from the upload to the songs in ${took.toFixed(1)} s. Pages of another musician ` +
        `${calm.words} before, ${busy.words} meanwhile: ${ratios.at(-1)!.toFixed(2)} times; memory grew by ${grown.toFixed(0)} MB`,
    )
  }
  for (const [name, bytes] of await hugeLists(ROWS)) await sayWhetherSilent(address, warm, name, bytes)
  const [ratio, growth] = [middle(ratios), Math.max(...growths)]
  console.log(
    `Median: pages ${ratio.toFixed(2)} times as slow (at most 2); memory by ${growth.toFixed(0)} MB (at most 200)`,
  )
  return ratio <= 2 && !(growth > 200)
}

/** Pages opened one after the other while something is done. */
async function visiting(looks: Browser, work: () => Promise<unknown>) {
  let working = true
  const done = work().finally(() => {
    working = false
  })
  const times: number[] = []
  for (let at = 0; working; at++) times.push(await looks.open(PATHS[at % PATHS.length]!))
  await done
  const sorted = times.sort((one, other) => one - other)
  const late = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
  const words = `${middle(sorted).toFixed(1)} ms (95 %: ${late.toFixed(0)} ms, ${sorted.length} pages)`
  return { middle: middle(sorted), words }
}

async function sayWhetherSilent(address: string, brings: Browser, name: string, bytes: Uint8Array<ArrayBuffer>) {
  let [reading, longest] = [true, 0]
  const began = performance.now()
  const brought = brings.bring(bytes, name).finally(() => {
    reading = false
  })
  while (reading) {
    const asked = performance.now()
    await (await fetch(`${address}/api/health`)).arrayBuffer()
    longest = Math.max(longest, performance.now() - asked)
    await pause(10)
  }
  await brought
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const verdict = longest <= LONGEST_SILENCE ? '' : ` (more than ${LONGEST_SILENCE} ms)`
  console.log(
    `${name}, ${(bytes.length / 1e6).toFixed(1)} MB, read in ${seconds} s: longest wait for /api/health ${longest.toFixed(0)} ms${verdict}`,
  )
}

function listOf(rows: number): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(longList(rows, rows))
}

function middle(numbers: number[]): number {
  return median(numbers.map(String))
}
