import { counted } from '@/lib/counted'
import type { DriveListCounts } from '@/lib/drive-list/drive-file'

/** "12 charts and 3 new songs". */
export function writtenInWords({ charts, songs, ticked, noted }: DriveListCounts): string {
  const parts = [
    charts && counted(charts, 'chart'),
    ticked && `${counted(ticked, 'name')} ticked`,
    songs && counted(songs, 'new song'),
    noted && `${counted(noted, 'change')} noted`,
  ].filter(Boolean)
  if (!parts.length) return 'Nothing was new'
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : String(parts[0])
}
