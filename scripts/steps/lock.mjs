import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { startedAt } from './process-start.mjs'
import { Sentence } from './sentence.mjs'

/**
 * Holds `file` for this process, or throws a sentence that says who holds it. One left behind by a process that is gone
 * is taken over. Answers the function that lets go.
 */
export function takeLock(file, about = {}) {
  const mine = `${file}.${process.pid}`
  const text = JSON.stringify({
    pid: process.pid,
    started: startedAt(process.pid),
    since: new Date().toISOString(),
    ...about,
  })
  writeFileSync(mine, text, { mode: 0o600 })
  try {
    while (!claim(mine, file)) discardIfLeft(file)
  } finally {
    rmSync(mine, { force: true })
  }
  return () => {
    if (read(file) === text) rmSync(file, { force: true })
  }
}

/** Who holds a lock now: `{ pid, since, … }`, or null. */
export function holderOf(file) {
  const holder = parse(read(file))
  return holder && isAlive(holder) ? holder : null
}

/** A link appears whole or not at all, and never over another. */
function claim(mine, file) {
  try {
    linkSync(mine, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function discardIfLeft(file) {
  const found = read(file)
  const holder = parse(found)
  if (holder && isAlive(holder)) throw new Sentence(refusal(holder))
  const aside = `${file}.${process.pid}.left`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  // Somebody else may have taken over between reading and moving: then it is theirs.
  if (read(aside) !== found) claim(aside, file)
  rmSync(aside, { force: true })
}

function refusal({ pid, since, address }) {
  return `SOLEil already runs in this folder: process ${pid}, since ${since}${address ? `, at ${address}` : ''}. Nothing was started.`
}

function isAlive({ pid, started }) {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (error.code !== 'EPERM') return false
  }
  return started === null || startedAt(pid) === started
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
