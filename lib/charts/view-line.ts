import { changeChord, type Move } from '@/lib/charts/change-chord'
import type { Chart, ChartLine, Segment } from '@/lib/charts/chart'
import type { ChordNames } from '@/lib/charts/chart-reader'
import type { ViewLine, ViewSegment } from '@/lib/charts/chart-view'
import { readChord } from '@/lib/charts/chord'
import { commentSegments, isComment } from '@/lib/charts/comment-segments'
import type { Directive } from '@/lib/charts/directive'
import { changeGrid } from '@/lib/charts/grid-line'
import { plainText } from '@/lib/charts/plain-text'

/** Turns the lines of a chart into what a reader sees of them: none of a directive that only says how a sheet looks. */
export function lineViewer({ roots, meta }: Chart, names: ChordNames): (line: ChartLine, move: Move) => ViewLine[] {
  const known = new Map<Move, Map<string, ViewSegment>>()
  const segment = (move: Move, { chord, text }: Segment): ViewSegment => {
    if (chord === null) return { chord: '', note: false, text: plainText(text, meta) }
    const ofMove = known.get(move) ?? new Map<string, ViewSegment>()
    known.set(move, ofMove)
    const shown = ofMove.get(chord) ?? shownChord(chord, move)
    ofMove.set(chord, shown)
    return { ...shown, text: plainText(text, meta) }
  }
  const shownChord = (written: string, move: Move): ViewSegment => {
    const { kind } = readChord(written, roots)
    const changed = changeChord(written, move, roots, names)
    const note = kind === 'note' || (kind === 'text' && changed === written)
    return { chord: plainText(kind === 'note' ? changed.trim().slice(1).trim() : changed.trim(), meta), note, text: '' }
  }
  return (line, move) => {
    if (line.kind === 'words') return [{ kind: 'words', segments: line.segments.map((one) => segment(move, one)) }]
    if (line.kind === 'grid')
      return [{ kind: 'grid', text: changeGrid(line.text, (chord) => changeChord(chord, move, roots, names)) }]
    if (line.kind === 'verbatim') return [{ kind: 'verbatim', text: line.text }]
    if (line.kind === 'blank') return [{ kind: 'blank' }]
    if (line.kind !== 'directive' || !isComment(line.directive)) return []
    const segments = commentSegments(line.directive).map((one) => segment(move, one))
    return [{ kind: 'comment', style: styleOf(line.directive), segments }]
  }
}

function styleOf({ name }: Directive): 'plain' | 'italic' | 'box' {
  return name === 'comment_box' ? 'box' : name === 'comment_italic' ? 'italic' : 'plain'
}
