import { countChartRoom } from '@/db/chart-room'
import type { Readable } from '@/db/repertoires'
import { CHART_ROOM } from '@/lib/chart-kinds'
import { roomInWords } from '@/lib/chart-room'

/** How much of its room the uploaded charts of a repertoire take. */
export async function ChartRoom({ from }: { from: Readable }) {
  const room = await countChartRoom(from)
  const taken = Math.max(room.bytes / CHART_ROOM.bytes, room.files / CHART_ROOM.files)
  return (
    <div className="flex flex-col gap-2">
      <p className="figures">Uploaded charts: {roomInWords(room)}.</p>
      <progress className="bar" aria-label="Room that uploaded charts take" max={1} value={taken} />
      <p className="text-sm text-soft">Texts and links to Google Drive take none of it.</p>
    </div>
  )
}
