import { durationLabel } from '@/lib/duration'
import type { Length } from '@/lib/together'

export function tempoLabel(tempo: Length | undefined): string {
  if (!tempo) return 'Tempo'
  return `${inWords(tempo, String)} bpm`
}

export function lengthLabel(length: Length | undefined): string {
  return length ? inWords(length, durationLabel) : 'Length'
}

function inWords({ from, to }: Length, word: (value: number) => string): string {
  if (from === undefined) return `up to ${word(to!)}`
  return to === undefined ? `from ${word(from)}` : `${word(from)}–${word(to)}`
}
