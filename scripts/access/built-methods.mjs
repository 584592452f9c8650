import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

// Prints which methods each route of a built site answers. A process of its own: a built route is loaded as the server loads it.

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']
const server = resolve(process.argv[2], 'server')
const require = createRequire(import.meta.url)
const paths = JSON.parse(readFileSync(join(server, 'app-paths-manifest.json'), 'utf8'))

/** @type {Record<string, string[]>} */
const methods = {}
for (const [route, file] of Object.entries(paths)) {
  if (!route.endsWith('/route')) continue
  const { routeModule } = require(join(server, file))
  await routeModule.ensureUserland()
  methods[route] = METHODS.filter((method) => method in routeModule.userland)
}
process.stdout.write(JSON.stringify(methods))
process.exit()
