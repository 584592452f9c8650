import type { Roots } from '@/lib/charts/chord-root'
import type { Directive } from '@/lib/charts/directive'

/** A chord, as it was written between brackets, and the words up to the next one. */
export type Segment = { chord: string | null; text: string }

/**
 * A line of a chart. `raw` is the text it was read from, line end and continuation lines included, so that what nobody
 * changed is written as it was. `verbatim` is tablature or another notation, which is never changed.
 */
export type ChartLine = { raw: string } & (
  | { kind: 'words'; segments: Segment[] }
  | { kind: 'directive'; directive: Directive }
  | { kind: 'grid'; text: string }
  | { kind: 'verbatim'; text: string }
  | { kind: 'remark' }
  | { kind: 'blank' }
)

/** What the directives of a song say about it; the first of several counts, but for artists. */
export type ChartMeta = {
  title: string | null
  subtitle: string | null
  artists: string[]
  /** As written: with a capo it is the key of the shapes. */
  key: string | null
  capo: number | null
  tempo: number | null
  time: string | null
  duration: string | null
}

export type Chart = { meta: ChartMeta; lines: ChartLine[]; roots: Roots }
