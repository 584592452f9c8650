import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { ROOT } from './house.mjs'
import { runNode } from './run.mjs'
import { Sentence } from './sentence.mjs'
import { isStamped, stamp } from './stamp.mjs'

const STAMP = join(ROOT, 'node_modules', '.soleil-stamp')

/** Installs exactly what the lockfile says, unless that is done. */
export async function installDependencies() {
  const wanted = fingerprint([join(ROOT, 'package-lock.json')])
  if (isStamped(STAMP, wanted)) return 'nothing to do'
  await runNode('npm ci', [npm(), 'ci', '--include=dev', '--no-fund', '--no-audit'])
  stamp(STAMP, wanted)
  return 'installed'
}

/** The program of npm itself, because its wrapper in the PATH need not be a Node file. */
function npm() {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const asked = process.env.npm_execpath
  if (asked && /npm-cli\.c?js$/.test(asked)) return asked
  if (existsSync(beside)) return beside
  throw new Sentence('npm was not found beside Node. Start with: npm start')
}
