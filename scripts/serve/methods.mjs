import { refuse } from './response.mjs'

const KNOWN = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Refuses methods that no page knows, TRACE among them; the framework would answer 500. */
export function refuseMethod(request, response) {
  if (KNOWN.includes(request.method)) return false
  refuse(response, 405, 'SOLEil does not know this method.', { Allow: KNOWN.join(', ') })
  return true
}
