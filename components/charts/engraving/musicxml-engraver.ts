import { OpenSheetMusicDisplay, TransposeCalculator } from 'opensheetmusicdisplay'
import type { Engraver } from './engraver'
import { intoSystems } from './into-systems'

const MOST_NOTES = 10_000

/** An engraver of MusicXML. What is written in it is drawn as text; nothing in it is fetched. */
export function musicXmlEngraver(text: string): Engraver {
  if (text.split('<note').length > MOST_NOTES) throw new Error('These are too many notes for a page.')
  const score = new DOMParser().parseFromString(text, 'application/xml')
  if (score.querySelector('parsererror')) throw new Error('This is no XML.')
  const parts = score.querySelectorAll('score-part').length
  return async (place, { semitones, zoom }) => {
    const display = new OpenSheetMusicDisplay(place, {
      ...{ backend: 'svg', autoResize: false, disableCursor: true, drawingParameters: 'compact' },
      ...{ drawTitle: false, drawCredits: false, drawPartNames: parts > 1, drawPartAbbreviations: parts > 1 },
      ...{ drawMeasureNumbersOnlyAtSystemStart: true, defaultFontFamily: 'Inter Variable, sans-serif' },
    })
    await display.load(score)
    display.Zoom = zoom
    display.TransposeCalculator = new TransposeCalculator()
    display.Sheet.Transpose = semitones
    display.updateGraphic()
    display.render()
    intoSystems(place, systemsOf(display, zoom))
  }
}

/** Where each system begins and ends, in pixels from the top. */
function systemsOf({ GraphicSheet }: OpenSheetMusicDisplay, zoom: number): [top: number, bottom: number][] {
  const systems = GraphicSheet.MusicPages.flatMap(({ MusicSystems }) => MusicSystems)
  return systems.map(({ PositionAndShape: { AbsolutePosition, BorderTop, BorderBottom } }) => [
    (AbsolutePosition.y + BorderTop) * 10 * zoom,
    (AbsolutePosition.y + BorderBottom) * 10 * zoom,
  ])
}
