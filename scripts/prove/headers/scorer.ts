import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../steps/house.mjs'

const PACKAGE = '@mdn/mdn-http-observatory'
const VERSION = '1.4.8'
/** Apart from the project's own packages: its licence (MPL-2.0) and its two hundred packages are no business of SOLEil's. */
const FOLDER = join(ROOT, 'bench', 'observatory')
const SCORER = join(FOLDER, 'node_modules', ...PACKAGE.split('/'))
/** The domains that browsers know as https only. It would be fetched; none of them is asked about here. */
const PRELOADED = join(SCORER, 'conf', 'hsts-preload.json')

export type Score = { grade: string; score: number; passed: number; of: number; gains: string[] }

export async function installScorer(): Promise<void> {
  if (!existsSync(join(SCORER, 'package.json'))) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(join(FOLDER, 'package.json'), '{"private":true}\n')
    const exact = ['--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', `${PACKAGE}@${VERSION}`]
    const npm = spawn('npm', ['install', ...exact], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] })
    const [code] = await once(npm, 'exit')
    if (code !== 0) throw new Error(`npm could not install ${PACKAGE}.`)
  }
  writeFileSync(PRELOADED, '{}\n')
}

type Scan = {
  error?: string
  scan: { grade: string; score: number; testsPassed: number; testsQuantity: number }
  tests: Record<string, { result: string; scoreModifier: number }>
}

/** What the scorer, as it comes, says of the front page of this host, `name:port`. `certificate` is a file it shall trust. */
export async function score(host: string, certificate: string): Promise<Score> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: certificate }
  const child = spawn(process.execPath, [join(SCORER, 'src', 'scan.js'), host], { env })
  let [out, complaints] = ['', '']
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    complaints += text
  })
  await once(child, 'close')
  if (!out) throw new Error(`The scorer said nothing: ${complaints.trim()}`)
  const { error, scan, tests } = JSON.parse(out) as Scan
  if (error) throw new Error(`The scorer: ${error}`)
  const gains = Object.values(tests).flatMap(({ result, scoreModifier }) =>
    scoreModifier === 0 ? [] : [`${scoreModifier > 0 ? '+' : ''}${scoreModifier} ${result}`],
  )
  return { grade: scan.grade, score: scan.score, passed: scan.testsPassed, of: scan.testsQuantity, gains }
}
