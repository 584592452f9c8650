import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Outcome, outcomeOf } from './bench/figure'
import { FIGURES } from './bench/figures'
import { pageOf, shown } from './bench/picture'
import { resultsOf } from './bench/results'
import { startWorld } from './bench/world'
import { openHouse } from './steps/closing.mjs'
import { ROOT } from './steps/house.mjs'

// npm run bench                          a million songs of 2,000 musicians, every figure
// npm run bench -- --songs 10000000      ten times that
// npm run bench -- --only search,stats   the figures with one of these words in their name or topic
// npm run bench -- --python              the rows beside the Python service too; needs Debian's packages
// npm run bench -- --quick               100,000 songs and short rounds: whether it works, not how fast it is

const { values } = parseArgs({
  options: {
    songs: { type: 'string' },
    musicians: { type: 'string' },
    only: { type: 'string', default: '' },
    quick: { type: 'boolean', default: false },
    python: { type: 'boolean', default: false },
  },
})
const songs = Number(values.songs ?? (values.quick ? 100_000 : 1_000_000))
const musicians = Number(values.musicians ?? (values.quick ? 100 : Math.round(songs / 500)))
const wanted = values.only.split(',')
const chosen = FIGURES.filter(({ name, topic }) => wanted.some((word) => `${topic} ${name}`.includes(word)))
const tell = (line: string) => process.stdout.write(`${line}\n`)

await openHouse(async ({ onClose, signal }: { onClose: (stop: () => unknown) => void; signal: AbortSignal }) => {
  const machine = `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]!.toFixed(1)}`
  tell(`${machine}${values.quick ? '; a quick run says that it works, not how fast it is' : ''}`)
  const world = await startWorld({ songs, musicians, quick: values.quick, withPython: values.python, tell })
  onClose(world.close)
  const outcomes: Outcome[] = []
  for (const figure of chosen) {
    if (signal.aborted) break
    const outcome = await outcomeOf(figure, world)
    outcomes.push(outcome)
    tell(`${verdict(outcome)}  ${figure.name}\n         ${outcome.told} (load ${loadavg()[0]!.toFixed(1)})`)
  }
  const run = { commit: git('rev-parse', 'HEAD'), date: new Date().toISOString(), machine }
  const folder = join(ROOT, 'bench')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'results.json'), `${JSON.stringify(resultsOf(outcomes, run), null, 2)}\n`)
  writeFileSync(join(folder, 'index.html'), pageOf(outcomes, run))
  const short = outcomes.filter(({ ok, notRun }) => !ok && !notRun).length
  tell(`${outcomes.filter(({ ok }) => ok).length} of ${outcomes.length} reached, ${short} short; see bench/index.html.`)
  return short ? 1 : 0
})

function verdict({ value, ok, floor, higherIsBetter }: Outcome): string {
  if (value === null) return 'NOT RUN'
  return `${ok ? 'reached' : 'SHORT'} ${shown(value)} (${higherIsBetter ? '≥' : '≤'} ${floor})`
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch {
    return 'unknown'
  }
}
