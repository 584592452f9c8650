import { isPublic, publicRefusals } from '../lib/public-site.mjs'
import { readSettings } from '../lib/settings.mjs'
import { requireLeastRightsPatiently } from './roles/least-rights.mjs'
import { openHouse } from './steps/closing.mjs'
import { ROOT } from './steps/house.mjs'
import { Sentence } from './steps/sentence.mjs'

// The server alone, for machines where database, secret and build are looked after elsewhere.

process.chdir(ROOT)
process.env.NODE_ENV = 'production'

await openHouse(
  async ({ onClose }) => {
    const settings = readSettings(process.env)
    const refusals = publicRefusals(settings)
    if (refusals.length > 0) throw new Sentence(refusals.join('\n'))
    if (isPublic(settings)) await requireLeastRightsPatiently(settings.DATABASE_URL, endWith)
    const { serveProduction } = await import('./serve/production.mjs')
    onClose((await serveProduction({ settings })).close)
    console.log(`SOLEil serves ${settings.AUTH_URL} on ${settings.HOST}:${settings.PORT}`)
  },
  { lasting: true },
)

function endWith({ message }) {
  console.error(message)
  process.exit(1)
}
