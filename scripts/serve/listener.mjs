import { refuseAddress } from './addresses.mjs'
import { refuseBody } from './body-limit.mjs'
import { servingBuilt } from './built-files.mjs'
import { compress } from './compress.mjs'
import { forwarding } from './forwarding.mjs'
import { logRequest } from './log.mjs'
import { refuseMethod } from './methods.mjs'
import { refusingForeign } from './origin.mjs'
import { policing } from './policy.mjs'
import { within } from './request-store.mjs'
import { comesAfterRefusal, guardResponse } from './response.mjs'
import { refuseRouterState } from './router-state.mjs'

/**
 * What happens to each request before and around the pages: who may send what, and what every answer carries. It knows nobody:
 * who may see what is decided where rows are read. `built` is the folder of files that a build made for browsers.
 */
export function listener(handle, settings, { dev = false, built = '' } = {}) {
  const refusals = [refuseMethod, refuseAddress, refuseRouterState, refuseBody, refusingForeign(settings)]
  const setForwarded = forwarding(settings)
  const setPolicy = policing(settings, { development: dev })
  const serveBuilt = built ? servingBuilt(built) : (_request, _response, next) => next()
  const https = settings.AUTH_URL.startsWith('https:')
  return (request, response) => {
    if (comesAfterRefusal(request)) return request.resume()
    return within((store) => {
      request.headers['x-request-id'] = store.requestId
      guardResponse(response, store, { https })
      logRequest(request, response, store)
      setForwarded(request)
      if (refusals.some((refuses) => refuses(request, response))) return
      setPolicy(request, response)
      compress(request, response)
      return serveBuilt(request, response, () => handle(request, response, store))
    }, request)
  }
}
