import type { Notation } from '@/lib/chart-kinds'

/** How notes are drawn: as wide as `width` pixels, some semitones from where they are written, `zoom` times the usual size. */
export type Drawing = { width: number; semitones: number; zoom: number }
/** Draws notes into an empty place of the page; throws where they cannot be drawn. */
export type Engraver = (place: HTMLElement, drawing: Drawing) => void | Promise<void>

const ENGRAVERS: Record<Notation, (text: string) => Promise<Engraver>> = {
  abc: async (text) => (await import('./abc-engraver')).abcEngraver(text),
  musicxml: async (text) => (await import('./musicxml-engraver')).musicXmlEngraver(text),
}

/** The engraver of these notes; its library comes to the browser now, and to no other page. */
export function engraverOf(text: string, notation: Notation): Promise<Engraver> {
  return ENGRAVERS[notation](text)
}
