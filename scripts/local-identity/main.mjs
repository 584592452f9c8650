import { serveIdentity } from './server.mjs'

// A process of its own, started by its parent and ending with it.

await serveIdentity({
  port: Number(process.env.IDENTITY_PORT),
  site: process.env.IDENTITY_SITE,
  client: process.env.IDENTITY_CLIENT,
  clientSecret: process.env.IDENTITY_CLIENT_SECRET,
  keysFile: process.env.IDENTITY_KEYS,
  testing: process.argv.includes('--testing'),
})
process.on('disconnect', () => process.exit(0))
process.on('SIGTERM', () => process.exit(0))
process.send?.('ready')
