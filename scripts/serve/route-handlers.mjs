import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { refuse } from './response.mjs'

const HANDLER = /^(\/api\/[^[]+)\/route$/
/** What a proxy of Next's would say of a request; Next's own server strikes it out. */
const FROM_WITHIN = /^(?:x-middleware-|x-now-|x-nextjs-|x-matched-path$|next-)/

/**
 * Has what is read below `/api` answered by the build's own handlers, by the interface that Next documents for adapters
 * ("Invoking Entrypoints"): the way through its router costs more than the search of a repertoire. Addresses with a part that
 * varies, what is written and everything else is left to `next`. `folder` is the server's part of the build.
 */
export function callingHandlers(folder, next) {
  const manifest = join(folder, 'app-paths-manifest.json')
  const load = createRequire(manifest)
  const files = new Map()
  for (const [route, file] of Object.entries(JSON.parse(readFileSync(manifest, 'utf8')))) {
    const path = HANDLER.exec(route)?.[1]
    if (path) files.set(path, `./${file}`)
  }
  return async (request, response) => {
    const { method, url, headers } = request
    const file = method === 'GET' && files.get(url.split('?', 1)[0])
    if (!file || Object.keys(headers).some((name) => FROM_WITHIN.test(name))) return next(request, response)
    try {
      const { handler } = await load(file)
      await handler(request, response, {})
    } catch (error) {
      console.error(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'SOLEil could not answer that.')
    }
  }
}
