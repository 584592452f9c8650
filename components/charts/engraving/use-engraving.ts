import { type RefObject, useEffect, useState } from 'react'
import type { Notation } from '@/lib/chart-kinds'
import { type Drawing, type Engraver, engraverOf } from './engraver'
import { onWidths } from './on-widths'

export type NotesSource = { address: string } | { text: string }
type Engraved = { source: NotesSource; notation: Notation; semitones: number; zoom: number }

/** Has notes drawn into `place`, and anew whenever it gets another width, key or size, or goes to paper. */
export function useEngraving(place: RefObject<HTMLElement | null>, { source, notation, semitones, zoom }: Engraved) {
  const [state, setState] = useState<'engraving' | 'engraved' | 'failed'>('engraving')
  const [engraver, setEngraver] = useState<{ draw: Engraver } | null>(null)
  const [kind, from] = 'text' in source ? ['text', source.text] : ['address', source.address]
  useEffect(() => {
    let left = false
    const failed = (error: unknown) => {
      console.warn('These notes cannot be engraved.', error)
      if (!left) setState('failed')
    }
    const text = kind === 'text' ? Promise.resolve(from) : fetched(from)
    text.then((notes) => engraverOf(notes, notation)).then((draw) => left || setEngraver({ draw }), failed)
    return () => {
      left = true
    }
  }, [kind, from, notation])
  useEffect(() => {
    const at = place.current
    if (!at || !engraver) return
    let latest = 0
    const draw = async (width: number) => {
      const turn = ++latest
      try {
        const drawn = await drawing(at, engraver.draw, { width, semitones, zoom: zoom * smaller(width) })
        if (turn === latest) at.replaceChildren(...drawn.childNodes)
        drawn.remove()
        setState('engraved')
      } catch (error) {
        console.warn('These notes cannot be engraved.', error)
        if (turn === latest) setState('failed')
      }
    }
    return onWidths(at, (width) => void draw(width))
  }, [place, engraver, semitones, zoom])
  return state
}

/** A phone shows as many bars as it can, not as large notes as it can. */
function smaller(width: number): number {
  return width < 500 ? 0.8 : 1
}

async function fetched(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`The notes answered ${answer.status}.`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const utf16 = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : null
  return new TextDecoder(utf16 ?? 'utf-8').decode(bytes)
}

/** Draws out of sight, so that what is seen stays until the new is there. */
async function drawing(at: HTMLElement, draw: Engraver, how: Drawing): Promise<HTMLElement> {
  const draft = document.createElement('div')
  draft.className = 'engraved-draft'
  draft.style.width = `${how.width}px`
  at.after(draft)
  try {
    await draw(draft, how)
    return draft
  } catch (error) {
    draft.remove()
    throw error
  }
}
