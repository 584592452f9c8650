import { startSite } from '../testing/site.mjs'
import { watchOver } from '../testing/watchdog.mjs'
import { type Setting, settled, untilWell } from './round'
import { startVisiting } from './visits'
import type { World } from './world'

/** Starts another site while the database or Redis cannot be reached, and heals the wire once it has been asked for pages. */
export async function bootWithout(world: World, wire: 'toDatabase' | 'toRedis', setting: Setting) {
  const began = performance.now()
  world[wire].refuse()
  const { AUTH_SECRET } = world.site.settings
  const site = await startSite({ ...world.behind, folder: world.folder, settings: { AUTH_SECRET }, migrated: true })
  const callOff = watchOver([site.pid], world.folder)
  const visiting = startVisiting(site.settings.AUTH_URL, world.token)
  try {
    await setting.pause(setting.hold)
    world[wire].heal()
    const took = await untilWell(visiting.since, world.writing.since, setting)
    return { visits: await settled(visiting, began), took }
  } finally {
    world[wire].heal()
    visiting.stop()
    callOff()
    await site.stop()
  }
}
