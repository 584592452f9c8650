import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findProgram } from './find-program.mjs'
import { fingerprint } from './fingerprint.mjs'
import { ROOT } from './house.mjs'
import { runNode } from './run.mjs'
import { Sentence } from './sentence.mjs'
import { isStamped, stamp } from './stamp.mjs'

const MODULES = join(ROOT, 'node_modules')
const STAMP = join(MODULES, '.soleil-stamp')

// npm ci would go through the link and empty the folder it leads to.
const LINKED =
  'node_modules is a link to another folder, and does not fit package-lock.json. Remove the link, and start again.'

/** Installs exactly what the lockfile says, unless that is done. */
export async function installDependencies(announce = () => {}) {
  const wanted = fingerprint([join(ROOT, 'package-lock.json')])
  if (isStamped(STAMP, wanted)) return 'nothing to do'
  if (lstatSync(MODULES, { throwIfNoEntry: false })?.isSymbolicLink()) throw new Sentence(LINKED)
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
