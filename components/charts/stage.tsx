'use client'

import { Minus, Pause, Play, Plus, Zap } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useAutoscroll } from './use-autoscroll'
import { usePageKeys } from './use-page-keys'
import { useWakeLock } from './use-wake-lock'

type StageProps = { seconds: number; tempo: number | null }

/** The tools of the stage: the chart moves by itself, a light beats the tempo, pedals turn pages, the screen stays awake. */
export function Stage({ seconds, tempo }: StageProps) {
  const [ready, setReady] = useState(false)
  const [light, setLight] = useState(false)
  const scroll = useAutoscroll(seconds)
  usePageKeys(scroll.toggle)
  useWakeLock()
  useEffect(() => setReady(true), [])
  if (!ready) return null
  return (
    <section
      aria-label="On stage"
      className="no-print fixed end-0 bottom-0 z-30 flex items-center gap-1 whitespace-nowrap rounded-ss-lg border-hairline border-s border-t bg-paper p-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] max-lg:start-0 max-lg:justify-center max-lg:rounded-none max-lg:border-s-0 max-lg:[&>button]:px-3"
    >
      <Button onClick={scroll.toggle} aria-pressed={scroll.playing}>
        {scroll.playing ? <Icon of={Pause} aria-hidden size={18} /> : <Icon of={Play} aria-hidden size={18} />}
        {scroll.playing ? 'Stop' : 'Scroll'}
      </Button>
      <Button look="bare" aria-label="Slower" onClick={() => scroll.faster(1 / 1.15)}>
        <Icon of={Minus} aria-hidden size={18} />
      </Button>
      <span className="figures min-w-10 text-center text-sm text-soft">{clock(scroll.takes)}</span>
      <Button look="bare" aria-label="Faster" onClick={() => scroll.faster(1.15)}>
        <Icon of={Plus} aria-hidden size={18} />
      </Button>
      {tempo !== null && (
        <Button look="bare" aria-pressed={light} onClick={() => setLight(!light)}>
          {light ? <Beat tempo={tempo} /> : <Icon of={Zap} aria-hidden size={18} />}
          <span className="figures">{tempo} bpm</span>
        </Button>
      )}
    </section>
  )
}

function Beat({ tempo }: { tempo: number }) {
  const dot = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const beat = dot.current?.animate([{ opacity: 1 }, { opacity: 0.12, offset: 0.35 }, { opacity: 0.12 }], {
      duration: 60_000 / tempo,
      iterations: Number.POSITIVE_INFINITY,
    })
    return () => beat?.cancel()
  }, [tempo])
  return <span ref={dot} aria-hidden className="chart-beat" />
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.round(seconds) % 60).padStart(2, '0')}`
}
