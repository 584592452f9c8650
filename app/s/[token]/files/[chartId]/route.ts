import type { NextRequest } from 'next/server'
import { say } from '@/app/api/charts/answers'
import { fileAnswer } from '@/app/api/charts/file-answer'
import { isUnreachable } from '@/db/faults'
import { findSharedFile, readSharedBytes } from '@/db/shared-charts'
import { namedInShare } from '@/lib/share-names'
import { openShare } from '../../../open-share'
import { refusal } from '../../../refusal'

type FileRequest = { params: Promise<{ token: string; chartId: string }> }

/** The file of a chart behind a link, as long as the link opens; to be kept as a file only where its maker allows that. */
export async function GET(request: NextRequest, { params }: FileRequest) {
  try {
    const { token, chartId } = await params
    const link = await openShare(token)
    if (link === 'too many tries') return refusal(link)
    const shown = typeof link === 'string' || link.state === 'locked' ? null : link.charts
    const id = shown && namedInShare(shown.linkId, chartId)
    const file = id && (await findSharedFile(shown, id))
    if (!file) return refusal('absent')
    const download = request.nextUrl.searchParams.has('download')
    if (download && !shown.downloads) return say(403, 'Whoever shared this lets it be seen, not downloaded.')
    return await fileAnswer(request, file, download, (first, last) => readSharedBytes(shown, id, first, last))
  } catch (error) {
    if (!isUnreachable(error)) throw error
    return say(503, 'SOLEil cannot reach its database right now. Try again in a moment.')
  }
}
