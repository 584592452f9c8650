import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findProgram } from '../steps/find-program.mjs'
import { Sentence } from '../steps/sentence.mjs'
import { findBrowser } from './browser.mjs'

const INSTALL = fileURLToPath(new URL('./install-packages.sh', import.meta.url))
const NEEDS = {
  'redis-server': () => findProgram('redis-server'),
  chromium: () => findBrowser(),
}

/** Sees to it that this machine has these packages: installs what is missing where it can, otherwise says what to do. */
export function equipMachine(packages) {
  const missing = packages.filter((name) => !NEEDS[name]())
  if (missing.length === 0) return 'nothing is missing'
  const canInstall = process.getuid?.() === 0 && findProgram('apt-get')
  if (canInstall) spawnSync('bash', [INSTALL, ...missing], { stdio: 'inherit' })
  const still = missing.filter((name) => !NEEDS[name]())
  if (still.length === 0) return `installed ${missing.join(' and ')}`
  throw new Sentence(
    `The tests need ${still.join(' and ')}, and this machine has none. On Debian: apt-get install ${still.join(' ')}`,
  )
}
