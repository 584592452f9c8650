import type { NextRequest } from 'next/server'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { memberOf } from '@/db/band-membership'
import { findChartFile, readChartBytes } from '@/db/chart-files'
import { isUnreachable } from '@/db/faults'
import { bandRepertoire, ownRepertoire } from '@/db/repertoires'
import { fileHeaders, rangeOf } from '@/lib/chart-file-answer'
import type { Musician } from '@/lib/musician'
import { say } from '../answers'

type FileRequest = { params: Promise<{ chartId: string }> }

/** The file of a chart, whole or a range of it, for whoever may read its song. */
export async function GET(request: NextRequest, { params }: FileRequest) {
  try {
    const musician = await currentMusician()
    const from = musician && (await readable(musician, request.nextUrl.searchParams.get('band')))
    const { chartId } = await params
    const file = from && (await findChartFile(from, chartId))
    if (!file) return say(404, 'There is no such chart.')
    const headers = fileHeaders(file, request.nextUrl.searchParams.has('download'))
    if (request.headers.get('if-none-match') === headers.ETag) return new Response(null, { status: 304, headers })
    const range = rangeOf(request.headers.get('range'), file.size)
    if (range === 'none')
      return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } })
    const [first, last] = range ?? [0, file.size - 1]
    const bytes = await readChartBytes(from, chartId, first, last)
    if (!bytes) return say(404, 'There is no such chart.')
    const part: Record<string, string> = range ? { 'Content-Range': `bytes ${first}-${last}/${file.size}` } : {}
    return new Response(new Uint8Array(bytes), {
      status: range ? 206 : 200,
      headers: { ...headers, ...part, 'Content-Length': String(bytes.length) },
    })
  } catch (error) {
    if (!(error instanceof SessionStoreUnreachable) && !isUnreachable(error)) throw error
    return say(503, 'SOLEil cannot reach its database right now. Try again in a moment.')
  }
}

async function readable(musician: Musician, band: string | null) {
  if (band === null) return ownRepertoire(musician)
  const member = await memberOf(musician, band)
  return member && bandRepertoire(member)
}
