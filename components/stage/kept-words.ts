import { counted } from '@/lib/counted'
import { inBytes } from '@/lib/in-bytes'
import type { Kept } from '@/lib/stage/kept'
import { STAGE_LIMITS } from '@/lib/stage/stage-list'

/** "12 songs, 10 with a chart · 3.4 MB". */
export function keptNumbers({ songs, bytes }: Kept): string {
  const charted = songs.filter(({ href }) => href !== null).length
  const charts = charted === songs.length ? '' : `, ${charted || 'none'} with a chart`
  return `${counted(songs.length, 'song')}${charts} · ${inBytes(bytes)}`
}

/** What of a list is not here, in sentences. */
export function leftInWords({ elsewhere, cut, closed }: Kept): string[] {
  return [
    elsewhere ? `${counted(elsewhere, 'chart is', 'charts are')} in Google Drive and cannot be kept here.` : '',
    cut ? `Only the first ${counted(STAGE_LIMITS.charts, 'chart')}, or 300 MB, fit: the rest needs a network.` : '',
    closed ? 'The link is closed to new readers. What is here stays, and is not renewed any more.' : '',
  ].filter(Boolean)
}
