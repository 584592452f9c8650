import { setTimeout as pause } from 'node:timers/promises'
import { startSite } from '../testing/site.mjs'
import { type Setting, settled, untilWell } from './round'
import { startVisiting } from './visits'
import type { World } from './world'

/** Starts another site while the database or Redis cannot be reached, and heals the wire once it has been asked for pages. */
export async function bootWithout(world: World, wire: 'toDatabase' | 'toRedis', { hold }: Setting) {
  const began = performance.now()
  world[wire].refuse()
  const { AUTH_SECRET } = world.site.settings
  const site = await startSite({ ...world.behind, folder: world.folder, settings: { AUTH_SECRET }, migrated: true })
  const visiting = startVisiting(site.settings.AUTH_URL, world.token)
  try {
    await pause(hold)
    world[wire].heal()
    const took = await untilWell(visiting.since, world.writing.since)
    return { visits: await settled(visiting, began), took }
  } finally {
    world[wire].heal()
    visiting.stop()
    await site.stop()
  }
}
