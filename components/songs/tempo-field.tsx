'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Labelled } from '@/components/ui/labelled'
import { LIMITS } from '@/lib/songs'
import { tappedTempo } from '@/lib/tap-tempo'

type TempoFieldProps = { name: string; defaultValue: string; error?: string }

/** A tempo in beats a minute, typed or tapped. */
export function TempoField({ name, defaultValue, error }: TempoFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const taps = useRef<number[]>([])
  const tap = () => {
    const { kept, bpm } = tappedTempo(taps.current, performance.now(), LIMITS.tempo)
    taps.current = kept
    if (bpm !== null && input.current) input.current.value = String(bpm)
  }
  return (
    <Labelled label="Tempo (bpm)" error={error} hint="Tap along, or type it.">
      {(control) => (
        <span className="flex gap-2">
          <input
            {...control}
            ref={input}
            key={defaultValue}
            name={name}
            defaultValue={defaultValue}
            inputMode="numeric"
            autoComplete="off"
            placeholder="120"
            className="entry figures"
          />
          <Button
            onPointerDown={tap}
            onKeyDown={(event) => event.key === 'Enter' && tap()}
            className="shrink-0 touch-manipulation select-none whitespace-nowrap"
          >
            Tap
          </Button>
        </span>
      )}
    </Labelled>
  )
}
