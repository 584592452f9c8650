import type { Segment } from '@/lib/charts/chart'
import { readChordLine } from '@/lib/charts/chord-line'
import type { Directive } from '@/lib/charts/directive'
import { overWords } from '@/lib/charts/over-words'
import { segmentsOf } from '@/lib/charts/words-line'

/** A comment is shown among the lines of a song, and may hold chords: `{comment: Intro [G] [C]}`. */
export function isComment({ name }: Directive): boolean {
  return name === 'comment' || name === 'comment_italic' || name === 'comment_box'
}

/** The text of a comment cut at its chords, which may stand without brackets where it has nothing else: `{c: G  C}`. */
export function commentSegments({ value }: Directive): Segment[] {
  const bare = value.includes('[') ? null : readChordLine(value)
  return segmentsOf(bare?.every(({ kind }) => kind !== 'other') ? overWords(bare, '') : value)
}
