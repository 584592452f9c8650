import { copyFileSync, existsSync, renameSync, statSync, truncateSync } from 'node:fs'

const LARGEST = 8 * 1024 * 1024
const MINUTE = 60_000

/** The log of a server before this one, or what had to make room: the file that stands beside it. */
export const olderLog = (/** @type {string} */ file) => file.replace(/(\.log)?$/, '.1.log')

/** Puts the log of the last run aside, so that a new one begins with this run. @param {string} file */
export function putLogAside(file) {
  if (existsSync(file)) renameSync(file, olderLog(file))
}

/**
 * Empties a log into the older one whenever it has grown too large; looks once a minute without keeping the process alive.
 * @param {string} file
 */
export function keepLogSmall(file) {
  const timer = setInterval(() => makeRoom(file), MINUTE)
  timer.unref()
  return () => clearInterval(timer)
}

/** Whoever writes goes on in the same file: it is open for appending. @param {string} file */
export function makeRoom(file, largest = LARGEST) {
  try {
    if (statSync(file).size <= largest) return false
    copyFileSync(file, olderLog(file))
    truncateSync(file)
    return true
  } catch (error) {
    // A full disk or a log that is gone must not end the site.
    if (error.code === undefined) throw error
    return false
  }
}
