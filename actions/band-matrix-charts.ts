import { randomUUID } from 'node:crypto'
import { addChart, removeChart } from '@/db/chart-changes'
import { addSong } from '@/db/song-changes'
import { chartForm } from '@/lib/chart-form'
import { EMPTY_SONG } from '@/lib/songs'
import type { PlaceRow } from './band-matrix-songs'
import type { Place } from './band-matrix-world'

const TEXT = '{title: So What}\n[Dm7]So [Em7]what'

/** The rows of all that is done with the charts of a band's songs. */
export const CHART_ROWS = {
  'charts.addChart': {
    verb: 'change songs',
    fields: ({ songId }) => ({ song: songId, formKey: randomUUID(), text: TEXT }),
  },
  'charts.changeChart': {
    verb: 'change songs',
    fields: async (place) => ({ ...(await charted(place)), version: '1', text: `${TEXT}\n[G7]now`, label: 'Ours' }),
  },
  'charts.changeChartAbout': {
    verb: 'change songs',
    fields: async (place) => ({ ...(await charted(place)), version: '1', label: 'Ours' }),
  },
  'charts.removeChart': { verb: 'change songs', fields: (place) => charted(place) },
  'charts.restoreChart': {
    verb: 'change songs',
    fields: async (place) => {
      const chart = await charted(place)
      await removeChart(place.repertoire, { songId: chart.song, id: chart.id })
      return chart
    },
  },
} satisfies Record<string, PlaceRow>

/** A chart of a song that lies there. */
export async function charted({ repertoire: ours }: Place): Promise<{ song: string; id: string }> {
  const song = await addSong(ours, { ...EMPTY_SONG, title: `With a chart ${randomUUID()}` }, randomUUID())
  const made = await addChart(ours, song, chartForm.parse({ text: TEXT }), randomUUID())
  if (typeof made === 'string') throw new Error(`No chart was made: ${made}.`)
  return { song, id: made.id }
}
