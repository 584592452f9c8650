import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { ROOT } from './house.mjs'
import { holderOf } from './lock.mjs'
import { packFiles } from './pack.mjs'
import { runNode } from './run.mjs'
import { Sentence } from './sentence.mjs'
import { isStamped, stamp } from './stamp.mjs'

const STAMP = join(ROOT, '.next', 'soleil-stamp')
const SOURCES = [
  ...['app', 'components', 'actions', 'auth', 'db', 'lib', 'public'],
  ...['auth.ts', 'instrumentation.ts', 'instrumentation-client.ts'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'],
]

/**
 * Builds the pages, unless these very sources are built already; never under the feet of `others`, the locks of whoever
 * serves this build.
 */
export async function buildPages({ others = /** @type {string[]} */ ([]), announce = () => {} }) {
  const wanted = sources()
  if (isStamped(STAMP, wanted) && existsSync(join(ROOT, '.next', 'BUILD_ID'))) return 'nothing to do'
  for (const lock of others) refuseToDisturb(holderOf(lock))
  announce('building')
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
  await runNode('next build', [next, 'build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  await packFiles(join(ROOT, '.next', 'static'))
  stamp(STAMP, wanted)
  return 'built'
}

function refuseToDisturb(holder) {
  if (!holder) return
  throw new Sentence(
    `The pages have changed and must be built, but process ${holder.pid} in this folder serves the old ones. Stop it first.`,
  )
}

function sources() {
  const visible = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'))
  return fingerprint(
    SOURCES.map((name) => join(ROOT, name)),
    visible.map(String).sort(),
  )
}
