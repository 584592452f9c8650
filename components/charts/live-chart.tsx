'use client'

import { useEffect, useMemo, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { isAbc } from '@/lib/charts/abc'
import { asChordpro } from '@/lib/charts/read-any-chart'
import { readChart } from '@/lib/charts/read-chart'
import { viewChart } from '@/lib/charts/view-chart'
import { ChartSheet } from './chart-sheet'
import { EngravedChart } from './engraved-chart'

const PAUSE_MS = 250
/** Of a book pasted by mistake the beginning says enough, and the page stays quick. */
const SHOWN = 20_000

/** The chart as it will be read, a moment after the last letter; a pasted sheet as what it is turned into. */
export function LiveChart({ text, keep }: { text: string; keep: boolean }) {
  const settled = useSettled(text)
  const { view, turned } = useMemo(() => shown(settled), [settled])
  return (
    <section
      aria-label="As it will be read"
      className="flex min-h-72 min-w-0 flex-col gap-4 overflow-y-auto rounded-md bg-raised p-4 ring-1 ring-hairline ring-inset xl:sticky xl:top-10 xl:max-h-[calc(100dvh-5rem)]"
    >
      {text.length > SHOWN && <p className="text-soft text-sm">Only its beginning is shown here.</p>}
      {turned && (
        <Notice>
          {keep
            ? 'This stays as you pasted it, and cannot change its key.'
            : 'This sheet has its chords above the words. It is kept like this, ready for every key:'}
        </Notice>
      )}
      {turned && keep ? (
        <pre className="overflow-x-auto text-sm">{settled}</pre>
      ) : settled.trim() === '' ? (
        <p className="text-soft">Here it stands as it will be read.</p>
      ) : isAbc(settled) ? (
        <EngravedChart source={{ text: settled }} notation="abc" semitones={0} size="2" title="this chart" />
      ) : (
        <ChartSheet view={view} size="2" />
      )}
    </section>
  )
}

function shown(text: string) {
  const read = text.slice(0, SHOWN)
  const chordpro = asChordpro(read)
  return { view: viewChart(readChart(chordpro)), turned: chordpro !== read }
}

function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
