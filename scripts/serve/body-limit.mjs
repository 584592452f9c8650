import { refuse } from './response.mjs'

const MEGABYTE = 1024 * 1024
const LIMIT = MEGABYTE
const UPLOAD_LIMIT = 32 * MEGABYTE
const IMPORT = /^\/api\/import(?:[/?]|$)/
const UPLOAD = /^\/api\/(?:import(?:[/?]|$)|charts(?:\?|$))/

/**
 * Refuses a body that is larger than its path may take, before a byte of it is read; the framework would cut it without a
 * word. A body of unknown length is for imports alone, and counted while it arrives.
 */
export function refuseBody(request, response) {
  const imports = IMPORT.test(request.url)
  const limit = UPLOAD.test(request.url) ? UPLOAD_LIMIT : LIMIT
  const length = request.headers['content-length']
  if (length !== undefined && Number(length) > limit) {
    refuse(response, 413, tooLarge(limit))
    return true
  }
  if (request.headers['transfer-encoding'] === undefined) return false
  if (imports) {
    countBody(request, response, limit)
    return false
  }
  refuse(response, 411, 'A request to SOLEil has to say how long it is.')
  return true
}

/** Looks at the pieces on their way in, without taking them from whoever reads the request. Those after the limit reach nobody. */
function countBody(request, response, limit) {
  const push = request.push
  let [taken, refused] = [0, false]
  request.push = (piece, encoding) => {
    taken += piece?.length ?? 0
    if (taken <= limit) return push.call(request, piece, encoding)
    // Its end reaches nobody either, who could take it for a whole one.
    if (piece === null) request.socket?.destroySoon()
    if (refused) return true
    refused = true
    if (response.headersSent) request.destroy()
    else refuse(response, 413, tooLarge(limit))
    request.emit('error', new Error(tooLarge(limit)))
    return true
  }
}

function tooLarge(limit) {
  return `That is more than ${limit / MEGABYTE} MB, the most that fits here.`
}
