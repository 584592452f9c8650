import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { refuse } from './response.mjs'

/** What a proxy of Next's would say of a request; Next's own server strikes it out. */
const FROM_WITHIN = /^(?:x-middleware-|x-now-|x-nextjs-|x-matched-path$|next-)/

/** Whether whoever asks speaks as a proxy of Next's would, or as its router in the browser does when it wants less than a page. */
export function speaksAsNext(headers) {
  return Object.keys(headers).some((name) => FROM_WITHIN.test(name))
}

/**
 * Has what a handler of a route answers to a GET answered by it at once, by the interface that Next documents for adapters
 * ("Invoking Entrypoints"): the way through its router costs more than the search of a repertoire. Pages, what is written and
 * everything else is left to `next`; so are next-auth and what the build has answered already, like the icon. `built` is the
 * folder of the build.
 */
export function callingHandlers(built, next) {
  const read = (name) => JSON.parse(readFileSync(join(built, name), 'utf8'))
  const load = createRequire(join(built, 'server', 'app-paths-manifest.json'))
  const fileFor = finding(
    read('server/app-paths-manifest.json'),
    read('app-path-routes-manifest.json'),
    read('routes-manifest.json'),
  )
  return async (request, response, store) => {
    const { method, url, headers } = request
    const file = method === 'GET' && fileFor(url.split('?', 1)[0])
    if (!file || speaksAsNext(headers)) return next(request, response, store)
    try {
      const { handler } = await load(`./${file}`)
      await handler(request, response, {})
    } catch (error) {
      console.error(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'SOLEil could not answer that.')
    }
  }
}

/** Answers the function that tells which file has the handler for a path; `manifest` says in which order paths are tried. */
function finding(files, routes, manifest) {
  const handlers = new Map()
  for (const [name, path] of Object.entries(routes))
    if (name.endsWith('/route') && !path.includes('.')) handlers.set(path, files[name])
  const fixed = new Map(manifest.staticRoutes.map(({ page }) => [page, handlers.get(page)]))
  const varying = manifest.dynamicRoutes.map(({ page, regex }) => ({
    file: handlers.get(page),
    fits: new RegExp(regex),
  }))
  return (path) => {
    if (path.endsWith('/')) return undefined
    return fixed.has(path) ? fixed.get(path) : varying.find(({ fits }) => fits.test(path))?.file
  }
}
