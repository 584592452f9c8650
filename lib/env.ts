import { readSettings, type Settings } from './settings.mjs'

export { isPublic, publicRefusals } from './public-site.mjs'
export type { Settings } from './settings.mjs'

let settings: Settings | undefined

/** The settings of this process, read on first use. Throws one sentence for each wrong value, naming the variable. */
export function env(): Settings {
  settings ??= readSettings(process.env)
  return settings
}
