import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { inHouse, ROOT } from './house.mjs'
import { runNode, TYPESCRIPT } from './run.mjs'
import { isStamped, stamp } from './stamp.mjs'

const SCRIPT = join(ROOT, 'scripts', 'sample-world.ts')

/** Gives the three sample musicians their songs and their band, unless this database has them. */
export async function seedSampleWorld({ url, isNew }) {
  if (!existsSync(SCRIPT)) return 'skipped, there is none'
  const { username, pathname } = new URL(url)
  const file = inHouse('sample-world.stamp')
  const wanted = fingerprint([SCRIPT, join(ROOT, 'drizzle')], [username, pathname])
  if (!isNew && isStamped(file, wanted)) return 'nothing to do'
  await runNode('The sample world', [...TYPESCRIPT, SCRIPT], { DATABASE_URL: url })
  stamp(file, wanted)
  return 'ready'
}
