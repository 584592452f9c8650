import { refuse } from './response.mjs'

const READING = ['GET', 'HEAD']
const PARTS_OF_NOTHING = /^\s*multipart\/form-data(?!.*;\s*boundary="?[^"\s;])/i

/** Answers the function that refuses what writes and does not come from a page of ours, or does not say how long it is. */
export function refusingForeign({ AUTH_URL }) {
  const site = new URL(AUTH_URL).origin
  return (request, response) => {
    if (READING.includes(request.method)) return false
    const [status, words] = whyNot(request, site) ?? []
    if (!status) return false
    refuse(response, status, words)
    return true
  }
}

function whyNot({ method, headers }, site) {
  if (method !== 'POST') return [405, 'This method is not known here.']
  if (headers.origin !== site) return [403, 'This request came from another site.']
  // Next answers 500 to a form whose parts nothing tells apart.
  if (PARTS_OF_NOTHING.test(headers['content-type'] ?? '')) return [400, 'This form did not arrive whole.']
  const said = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
  return said ? undefined : [411, 'The length of this request is missing.']
}
