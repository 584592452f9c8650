import { CHART_ROOM } from '@/lib/chart-kinds'
import { inBytes } from '@/lib/in-bytes'

/** What is said where the uploaded charts of a repertoire have taken all their room. */
export const NO_ROOM = `The uploaded charts of one repertoire take at most ${inBytes(CHART_ROOM.bytes)} in ${CHART_ROOM.files.toLocaleString('en')} files, and these have no room for this one. Nothing was kept: take others off first, or link to a file in Google Drive, which takes no room here. Removed charts free their room after 30 days.`

/** “12 MB of 500 MB, in 34 of 2,000 files” */
export function roomInWords({ bytes, files }: { bytes: number; files: number }): string {
  const of = CHART_ROOM.files.toLocaleString('en')
  return `${inBytes(bytes)} of ${inBytes(CHART_ROOM.bytes)}, in ${files.toLocaleString('en')} of ${of} files`
}
