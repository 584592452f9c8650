import { fileHeaders, rangeOf } from '@/lib/chart-file-answer'
import { firstCause } from '@/lib/first-cause'
import { log } from '@/lib/log'
import { StoreUnreachable } from '@/lib/object-store/object-store'
import { say } from './answers'

type Served = Parameters<typeof fileHeaders>[0]
type Read = (first: number, last: number) => Promise<Buffer | undefined>

/** The bytes of a file, whole or the range that is asked for; nothing where it has not changed since. */
export async function fileAnswer(request: Request, file: Served, download: boolean, read: Read): Promise<Response> {
  const headers = fileHeaders(file, download)
  if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
  const range = rangeOf(request.headers.get('range'), file.size)
  if (range === 'none') return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } })
  const [first, last] = range ?? [0, file.size - 1]
  const bytes = await read(first, last).catch(storeAway)
  if (bytes === 'away')
    return say(503, 'SOLEil cannot reach the store of uploaded charts right now. Try again in a moment.')
  if (!bytes) return say(404, 'There is no such chart.')
  const part: Record<string, string> = range ? { 'Content-Range': `bytes ${first}-${last}/${file.size}` } : {}
  return new Response(new Uint8Array(bytes), {
    status: range ? 206 : 200,
    headers: { ...headers, ...part, 'Content-Length': String(bytes.length) },
  })
}

function storeAway(error: unknown): 'away' {
  if (!(error instanceof StoreUnreachable)) throw error
  log.error({ cause: firstCause(error) }, 'a chart could not be read from the store')
  return 'away'
}
