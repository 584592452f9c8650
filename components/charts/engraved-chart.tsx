'use client'

import { useRef } from 'react'
import { Notice } from '@/components/ui/notice'
import type { Notation } from '@/lib/chart-kinds'
import { type NotesSource, useEngraving } from './engraving/use-engraving'

export type EngravedChartProps = {
  /** The address of the file's bytes, on this site, or the notes themselves. */
  source: NotesSource
  notation: Notation
  /** From the notes as they are written to those the reader sees; octaves do not count. */
  semitones: number
  title: string
  /** Letters' size as the reading tools have it, 1 to 6. */
  size?: string
  /** Where the file can be fetched, offered when it cannot be engraved. */
  download?: string
}

/** Notes, engraved in the browser in the reader's key, as wide as the page. Titles and words in them are text. */
export function EngravedChart({ source, notation, semitones, title, size = '3', download }: EngravedChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const state = useEngraving(place, { source, notation, semitones: nearest(semitones), zoom: ZOOM[size] ?? 1 })
  return (
    <div className="engraved" data-state={state}>
      {state === 'failed' && (
        <Notice tone="problem">
          These notes cannot be shown here. Nothing is lost:{' '}
          {download ? <a href={download}>download the file for your notation program.</a> : 'here is what is written.'}
        </Notice>
      )}
      {state === 'failed' && 'text' in source && <pre className="chart-columns">{source.text}</pre>}
      {state === 'engraving' && <Staves />}
      <div ref={place} role="img" aria-label={`Notes of ${title}`} dir="ltr" hidden={state === 'failed'} />
      <noscript>
        <p>
          Notes are drawn by a script, and scripts are off here. {download && <a href={download}>Download the file</a>}
        </p>
      </noscript>
    </div>
  )
}

/** As high as a page, so that nothing moves when the notes arrive. */
function Staves() {
  return (
    <div role="status" className="engraved-staves">
      <span className="sr-only">Engraving the notes…</span>
    </div>
  )
}

const ZOOM: Record<string, number> = { 1: 0.6, 2: 0.75, 3: 0.9, 4: 1.1, 5: 1.35, 6: 1.7 }

/** The way to the nearest octave: an alto sax reads a third lower rather than a sixth higher. */
function nearest(semitones: number): number {
  return ((((semitones + 5) % 12) + 12) % 12) - 5
}
