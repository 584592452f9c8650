import { refuseAddress } from './addresses.mjs'
import { refuseBody } from './body-limit.mjs'
import { forwarding } from './forwarding.mjs'
import { logRequest } from './log.mjs'
import { refuseMethod } from './methods.mjs'
import { within } from './request-store.mjs'
import { guardResponse } from './response.mjs'
import { refuseRouterState } from './router-state.mjs'

const REFUSALS = [refuseMethod, refuseAddress, refuseRouterState, refuseBody]

/** What happens to each request before and around the pages. */
export function listener(handle, settings) {
  const setForwarded = forwarding(settings)
  const https = settings.AUTH_URL.startsWith('https:')
  return (request, response) =>
    within((store) => {
      request.headers['x-request-id'] = store.requestId
      guardResponse(response, store, { https })
      logRequest(request, response, store)
      setForwarded(request)
      if (REFUSALS.some((refuses) => refuses(request, response))) return
      return handle(request, response)
    }, request)
}
