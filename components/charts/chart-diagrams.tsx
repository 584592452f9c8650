import type { ForMe } from '@/lib/chart-for-me'
import { withSigns } from '@/lib/charts/chord-signs'
import { type DiagramInstrument, diagramOf } from '@/lib/charts/diagram'
import { KeysPicture } from './keys-picture'
import { StringsPicture } from './strings-picture'

const MOST = 30

/** How the chords of a chart are played, each once, in the order they come. */
export function ChartDiagrams({ forMe: { chart, view }, instrument }: { forMe: ForMe; instrument: DiagramInstrument }) {
  const chords = new Set<string>()
  for (const { lines } of view.sections)
    for (const line of lines)
      if (line.kind === 'words')
        for (const { chord, note } of line.segments) if (chord && !note && chords.size < MOST) chords.add(chord)
  const diagrams = [...chords].map((chord) => diagramOf(chord, instrument, chart)).filter((one) => one !== null)
  if (diagrams.length === 0) return null
  return (
    <ul aria-label="Chords" className="flex flex-wrap gap-x-5 gap-y-3">
      {diagrams.map((diagram) => (
        <li key={diagram.chord} className="flex flex-col items-center gap-1">
          <bdi dir="ltr" className="font-semibold text-sm">
            {withSigns(diagram.chord)}
          </bdi>
          {diagram.kind === 'strings' ? <StringsPicture {...diagram} /> : <KeysPicture {...diagram} />}
        </li>
      ))}
    </ul>
  )
}
