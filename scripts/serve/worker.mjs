import { readSettings } from '../../lib/settings.mjs'
import { openHouse } from '../steps/closing.mjs'
import { serve } from './server.mjs'

// One of several processes behind one port; the one that started it has looked after everything else.

await openHouse(async ({ onClose }) => onClose((await serve({ settings: readSettings(process.env) })).close), {
  lasting: true,
})
