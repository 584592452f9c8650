import { lineParts, type Piece } from '@/lib/chart-words'
import type { ViewSegment } from '@/lib/charts/chart-view'
import { withSigns } from '@/lib/charts/chord-signs'
import type { Parts } from './chart-sheet'

type ChartLineProps = { line: { segments: ViewSegment[] }; parts: Parts; className: string }

/** A line of words with its chords above them; only the words, or only the chords, where the reader wants that. */
export function ChartLine({ line: { segments }, parts, className }: ChartLineProps) {
  const words = segments.map(({ text }) => text).join('')
  const chords = segments.filter(({ chord }) => chord !== '')
  if (parts === 'lyrics') {
    if (words.trim() === '') return null
    return (
      <p className={className} dir="auto">
        {words}
      </p>
    )
  }
  if (parts === 'chords' || (words.trim() === '' && chords.length > 0)) {
    if (chords.length === 0) return null
    return (
      <p className={`${className} chart-chords`} dir="ltr">
        {chords.map(({ chord, note }, place) => (
          <Chord key={place} chord={chord} note={note} />
        ))}
      </p>
    )
  }
  return (
    <p className={className} dir="auto">
      {lineParts(segments).map((part, place) =>
        part.kind === 'text' ? part.text : <Word key={place} pieces={part.pieces} whole={part.whole} />,
      )}
    </p>
  )
}

/** A chord with real signs; a note among chords is no chord and looks like none. */
export function Chord({ chord, note }: { chord: string; note: boolean }) {
  return (
    <bdi className={note ? 'chart-note' : 'chart-chord'} dir={note ? undefined : 'ltr'}>
      {note ? chord : withSigns(chord)}
    </bdi>
  )
}

function Word({ pieces, whole }: { pieces: Piece[]; whole: boolean }) {
  return (
    <span className={whole ? 'chart-word' : undefined}>
      {pieces.map(({ chord, note, text }, place) =>
        chord === '' ? (
          text
        ) : (
          <span key={place} className="chart-piece">
            <Chord chord={chord} note={note} />
            <span>{text || '\u00a0'}</span>
          </span>
        ),
      )}
    </span>
  )
}
