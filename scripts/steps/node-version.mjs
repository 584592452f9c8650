import { Sentence } from './sentence.mjs'

const LEAST = [20, 9]

/** Throws a sentence when this Node is older than SOLEil needs. */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return version
  throw new Sentence(
    `SOLEil needs Node ${LEAST.join('.')} or newer, and this is Node ${version}. Get a newer one at nodejs.org.`,
  )
}
