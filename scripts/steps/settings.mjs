import { secret } from './secrets.mjs'
import { Sentence } from './sentence.mjs'

// Stands in until the embedded one has its port: it is on this machine, which is all that matters for the check.
const EMBEDDED = 'postgres://soleil_app@127.0.0.1/soleil'

/** Reads and checks the settings, filling in what this house provides by itself. */
export async function checkSettings() {
  const { readSettings } = await import('../../lib/settings.mjs')
  const { isPublic, publicRefusals } = await import('../../lib/public-site.mjs')
  process.env.AUTH_SECRET ||= secret('auth')
  process.env.AUTH_URL ||= `http://localhost:${process.env.PORT || 3000}`
  const settings = read(() => readSettings({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || EMBEDDED }))
  const refusals = publicRefusals(settings)
  if (refusals.length > 0) throw new Sentence(refusals.join('\n'))
  return {
    settings,
    isPublic: isPublic(settings),
    needsDatabase: !process.env.DATABASE_URL,
    needsIdentity: !settings.AUTH_GOOGLE_ID,
    says: settings.AUTH_URL,
  }
}

function read(parse) {
  try {
    return parse()
  } catch (error) {
    throw new Sentence(error.message)
  }
}
