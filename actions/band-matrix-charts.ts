import { randomUUID } from 'node:crypto'
import { addChart, removeChart } from '@/db/chart-changes'
import { writableBandRepertoire } from '@/db/repertoires'
import { addSong } from '@/db/song-changes'
import { chartForm } from '@/lib/chart-form'
import { EMPTY_SONG } from '@/lib/songs'
import type { Row } from './band-matrix-rows'
import type { World } from './band-matrix-world'

const TEXT = '{title: So What}\n[Dm7]So [Em7]what'

/** The rows of all that is done with the charts of a band's songs. */
export const CHART_ROWS: Record<string, Row> = {
  'charts.addChart': {
    verb: 'change songs',
    fields: ({ songId }) => ({ song: songId, formKey: randomUUID(), text: TEXT }),
  },
  'charts.changeChart': {
    verb: 'change songs',
    fields: async (world) => ({ ...(await charted(world)), version: '1', text: `${TEXT}\n[G7]now`, label: 'Ours' }),
  },
  'charts.changeChartAbout': {
    verb: 'change songs',
    fields: async (world) => ({ ...(await charted(world)), version: '1', label: 'Ours' }),
  },
  'charts.removeChart': { verb: 'change songs', fields: (world) => charted(world) },
  'charts.restoreChart': {
    verb: 'change songs',
    fields: async (world) => {
      const chart = await charted(world)
      await removeChart(writableBandRepertoire(world.owner)!, { songId: chart.song, id: chart.id })
      return chart
    },
  },
}

/** A chart of a song of the band's. */
export async function charted({ owner }: World): Promise<{ song: string; id: string }> {
  const ours = writableBandRepertoire(owner)!
  const song = await addSong(ours, { ...EMPTY_SONG, title: `With a chart ${randomUUID()}` }, randomUUID())
  const made = await addChart(ours, song, chartForm.parse({ text: TEXT }), randomUUID())
  if (typeof made === 'string') throw new Error(`No chart was made: ${made}.`)
  return { song, id: made.id }
}
