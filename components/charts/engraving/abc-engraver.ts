import { renderAbc, TuneBook } from 'abcjs'
import type { Engraver } from './engraver'
import { stylesThroughTheDom } from './styles-through-the-dom'

const MOST_TUNES = 50
const WIDTH_OF_A_BAR = 115
/** Staves of ABC are drawn smaller than those of MusicXML. */
const LARGER = 1.4
const SANS = '"Inter Variable"'
const FONTS = {
  ...{ titlefont: `${SANS} 16`, composerfont: `${SANS} 11`, subtitlefont: `${SANS} 12`, textfont: `${SANS} 11` },
  ...{ gchordfont: `${SANS} 12`, vocalfont: `${SANS} 12`, wordsfont: `${SANS} 12`, annotationfont: `${SANS} 11` },
}

/** An engraver of ABC: every tune of it, a system to a picture, so that paper is never cut through a staff. */
export function abcEngraver(text: string): Engraver {
  const tunes = new TuneBook(text).tunes.slice(0, MOST_TUNES).map(({ abc }) => abc)
  // The page says what its only tune is called.
  const shown = tunes.length === 1 ? [tunes[0]!.replace(/^T:.*(?:\r?\n|$)/m, '')] : tunes
  return (place, { width, semitones, zoom }) => {
    const staffwidth = Math.max(140, width / (zoom * LARGER) - 15)
    const preferredMeasuresPerLine = Math.max(1, Math.min(6, Math.round(staffwidth / WIDTH_OF_A_BAR)))
    const how = {
      ...{ visualTranspose: semitones, staffwidth, format: FONTS, oneSvgPerLine: true, selectTypes: false },
      ...{ paddingleft: 1, paddingright: 1, wrap: { minSpacing: 1.4, maxSpacing: 2.6, preferredMeasuresPerLine } },
    }
    const drawn = stylesThroughTheDom(() =>
      shown.flatMap((tune) => renderAbc(place.appendChild(document.createElement('div')), tune, how)),
    )
    if (!drawn.some(({ lines }) => lines.some(({ staff }) => staff))) throw new Error('These are no notes.')
    const pictures = [...place.querySelectorAll('svg')]
    for (const picture of pictures) picture.setAttribute('width', String(width))
    place.replaceChildren(...pictures)
  }
}
