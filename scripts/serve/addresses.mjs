import { refuse } from './response.mjs'

/** Refuses an address whose escapes are no text; below a page with an id the framework would answer 500. */
export function refuseAddress(request, response) {
  try {
    decodeURIComponent(request.url.split('?', 1)[0])
    return false
  } catch {
    refuse(response, 400, 'This address is damaged.')
    return true
  }
}
