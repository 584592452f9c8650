import { createServer } from 'node:http'
import next from 'next'
import { refuseBody } from './body-limit.mjs'
import { answerClientErrors } from './client-errors.mjs'
import { drain } from './drain.mjs'
import { forwarding } from './forwarding.mjs'
import { logRequest } from './log.mjs'
import { refuseMethod } from './methods.mjs'
import { within } from './request-store.mjs'
import { guardResponse } from './response.mjs'

/**
 * Serves the site over http. `settings` are those of lib/settings.mjs. Answers `{ close }`, which lets running requests
 * finish and ends what is left after ten seconds.
 */
export async function serve({ dev = false, settings }) {
  const { HOST: hostname, PORT: port } = settings
  const app = next({ dev, hostname, port, dir: process.cwd() })
  await app.prepare()
  const server = createServer(listener(app.getRequestHandler(), settings))
  answerClientErrors(server)
  if (dev) server.on('upgrade', app.getUpgradeHandler())
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, resolve)
  })
  return {
    close: async () => {
      await drain(server)
      await app.close()
    },
  }
}

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
      if (refuseMethod(request, response) || refuseBody(request, response)) return
      return handle(request, response)
    })
}
