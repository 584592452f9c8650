import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findProgram } from './find-program.mjs'
import { fingerprint } from './fingerprint.mjs'
import { ROOT } from './house.mjs'
import { runNode } from './run.mjs'
import { Sentence } from './sentence.mjs'
import { isStamped, stamp } from './stamp.mjs'

const STAMP = join(ROOT, 'node_modules', '.soleil-stamp')

/** Installs exactly what the lockfile says, unless that is done. */
export async function installDependencies(announce = () => {}) {
  const wanted = fingerprint([join(ROOT, 'package-lock.json')])
  if (isStamped(STAMP, wanted)) return 'nothing to do'
  announce('installing')
  await runNode('npm ci', [npm(), 'ci', '--include=dev', '--no-fund', '--no-audit'])
  stamp(STAMP, wanted)
  return 'installed'
}

/** The program of npm itself: asked for by npm, beside Node, or behind the command in the PATH. */
function npm() {
  const asked = process.env.npm_execpath
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const command = findProgram('npm')
  const found = [asked, beside, command && realpathSync(command)].find(
    (file) => file && isNpm(file) && existsSync(file),
  )
  if (found) return found
  throw new Sentence('npm was not found beside Node. Start with: npm start')
}

const isNpm = (file) => /npm-cli\.c?js$/.test(file)
