import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../steps/house.mjs'
import { findBrowser } from '../testing/browser.mjs'

const VERSION = '12.8.2'
/** Apart from the project's own packages: it brings two hundred of its own. */
const FOLDER = join(ROOT, 'bench', 'lighthouse')
const PROGRAM = join(FOLDER, 'node_modules', 'lighthouse', 'cli', 'index.js')
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
const FLAGS = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'

export type Page = { name: string; url: string; cookie?: string; indexed?: boolean }
export type Judged = { scores: Record<string, number>; lcp: number; cls: number; tbt: number; lost: string[] }

export async function installLighthouse(): Promise<void> {
  if (existsSync(PROGRAM)) return
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), '{"private":true}\n')
  await run('npm', ['install', '--no-audit', '--no-fund', '--save-exact', `lighthouse@${VERSION}`])
}

/** The middle one of three judgements by its first category, performance: machines are shared, and the others never differ. */
export async function judgeOften(page: Page): Promise<Judged> {
  const judged = [await judge(page), await judge(page), await judge(page)]
  return judged.sort((one, other) => one.scores.performance! - other.scores.performance!)[1]!
}

/** Lighthouse's word on a page, on the phone it imitates: a slow network and a processor four times slower. */
async function judge({ name, url, cookie, indexed = false }: Page): Promise<Judged> {
  const file = join(FOLDER, `${name.replaceAll(/\W+/g, '-')}.json`)
  const headers = cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []
  // What is somebody's own asks not to be indexed, on purpose.
  const skipped = indexed ? [] : ['--skip-audits=is-crawlable']
  const options = ['--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${FLAGS}`]
  const ask = () => run(process.execPath, [PROGRAM, url, ...options, ...headers, ...skipped])
  // The browser loses the trace of a page now and then, which says nothing of the page.
  await ask().catch(ask).catch(ask)
  return read(JSON.parse(readFileSync(file, 'utf8')))
}

type Report = {
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
  audits: Record<string, { score: number | null; numericValue?: number; displayValue?: string }>
}

function read({ categories, audits }: Report): Judged {
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name]!.score * 100)]))
  const weighed = CATEGORIES.flatMap((name) => categories[name]!.auditRefs.filter(({ weight }) => weight > 0))
  const lost = weighed.flatMap(({ id }) => {
    const { score, displayValue = '' } = audits[id]!
    return score !== null && score < 0.9 ? [`${id} ${displayValue}`.trim()] : []
  })
  const number = (id: string) => audits[id]!.numericValue ?? Number.NaN
  return {
    ...{ scores, lost, lcp: number('largest-contentful-paint') },
    ...{ cls: number('cumulative-layout-shift'), tbt: number('total-blocking-time') },
  }
}

async function run(program: string, args: string[]): Promise<void> {
  const env = { ...process.env, CHROME_PATH: findBrowser() ?? '' }
  const child = spawn(program, args, { cwd: FOLDER, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${program} ended with ${code}.`)
}
