import type { NextRequest } from 'next/server'
import { currentMusician, SessionStoreUnreachable } from '@/auth'
import { memberOf } from '@/db/band-membership'
import { findChartFile, readChartBytes } from '@/db/chart-files'
import { isUnreachable } from '@/db/faults'
import { bandRepertoire, ownRepertoire } from '@/db/repertoires'
import type { Musician } from '@/lib/musician'
import { say } from '../answers'
import { fileAnswer } from '../file-answer'

type FileRequest = { params: Promise<{ chartId: string }> }

/** The file of a chart, whole or a range of it, for whoever may read its song. */
export async function GET(request: NextRequest, { params }: FileRequest) {
  try {
    const musician = await currentMusician()
    const from = musician && (await readable(musician, request.nextUrl.searchParams.get('band')))
    const { chartId } = await params
    const file = from && (await findChartFile(from, chartId))
    if (!file) return say(404, 'There is no such chart.')
    const download = request.nextUrl.searchParams.has('download')
    return await fileAnswer(request, file, download, (first, last) => readChartBytes(from, chartId, first, last))
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
