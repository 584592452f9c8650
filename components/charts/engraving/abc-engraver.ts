import { renderAbc, TuneBook } from 'abcjs'
import type { Engraver } from './engraver'
import { stylesThroughTheDom } from './styles-through-the-dom'

const MOST_TUNES = 50
const WIDTH_OF_A_BAR = 150

/** An engraver of ABC: every tune of it, a system to a picture, so that paper is never cut through a staff. */
export function abcEngraver(text: string): Engraver {
  const tunes = new TuneBook(text).tunes.slice(0, MOST_TUNES)
  return (place, { width, semitones, zoom }) => {
    const staffwidth = Math.max(140, width / zoom - 30)
    const preferredMeasuresPerLine = Math.max(1, Math.min(6, Math.round(staffwidth / WIDTH_OF_A_BAR)))
    const drawn = stylesThroughTheDom(() =>
      tunes.flatMap(({ abc }) =>
        renderAbc(place.appendChild(document.createElement('div')), abc, {
          visualTranspose: semitones,
          scale: zoom,
          staffwidth,
          wrap: { minSpacing: 1.4, maxSpacing: 2.6, preferredMeasuresPerLine },
          oneSvgPerLine: true,
          selectTypes: false,
          paddingleft: 0,
          paddingright: 0,
        }),
      ),
    )
    if (!drawn.some(({ lines }) => lines.some(({ staff }) => staff))) throw new Error('These are no notes.')
  }
}
