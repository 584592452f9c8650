import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Sentence } from '../steps/sentence.mjs'

const OPTIONS = [
  '--username=postgres',
  '--encoding=UTF8',
  '--locale=C',
  '--lc-ctype=C.UTF-8',
  '--locale-provider=icu',
  '--icu-locale=und',
  '--auth=scram-sha-256',
  '--no-instructions',
]

/** Makes a new data folder. It gets its name only when it is whole, so that a start cut short leaves nothing half made. */
export function createCluster({ folder, password, programs, as }) {
  const unfinished = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 })
    as.own(unfinished)
    as.own(passwordFile)
    const [file, args, options] = as.command(programs.initdb, [
      ...OPTIONS,
      `--pwfile=${passwordFile}`,
      `--pgdata=${unfinished}`,
    ])
    const made = spawnSync(file, args, { ...options, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH } })
    if (made.status !== 0) throw failure(made)
    renameSync(unfinished, folder)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(unfinished, { recursive: true, force: true })
  }
}

function failure({ stderr = '', error }) {
  if (/No space left on device/.test(stderr)) return Object.assign(new Error(stderr), { code: 'ENOSPC' })
  return new Sentence(`The embedded PostgreSQL could not make its data folder:\n${stderr || error}`)
}
