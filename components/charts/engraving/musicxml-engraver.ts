import { OpenSheetMusicDisplay, TransposeCalculator } from 'opensheetmusicdisplay'
import type { Engraver } from './engraver'
import { intoSystems } from './into-systems'

const MOST_NOTES = 10_000

/** An engraver of MusicXML. What is written in it is drawn as text; nothing in it is fetched. */
export function musicXmlEngraver(text: string): Engraver {
  if (text.split('<note').length > MOST_NOTES) throw new Error('These are too many notes for a page.')
  const score = new DOMParser().parseFromString(text, 'application/xml')
  if (score.documentElement.localName !== 'score-partwise') throw new Error('This is no score by parts.')
  const parts = score.querySelectorAll('score-part').length
  return async (place, { semitones, zoom }) => {
    const display = new OpenSheetMusicDisplay(place, {
      ...{ backend: 'svg', autoResize: false, disableCursor: true, drawingParameters: 'compact' },
      ...{ drawTitle: false, drawCredits: false, drawPartNames: parts > 1, drawPartAbbreviations: parts > 1 },
      ...{ drawMeasureNumbersOnlyAtSystemStart: true, defaultFontFamily: 'Inter Variable, sans-serif' },
    })
    display.setLogLevel('silent')
    const rules = display.EngravingRules
    rules.resetChordAccidentalTexts(rules.ChordAccidentalTexts, true)
    for (const side of ['PageLeftMargin', 'PageRightMargin', 'PageTopMargin', 'PageBottomMargin'] as const)
      rules[side] = 0.6
    await display.load(score)
    display.Zoom = zoom
    display.TransposeCalculator = new TransposeCalculator()
    display.Sheet.Transpose = semitones
    display.updateGraphic()
    display.render()
    intoSystems(place, systemsOf(display))
  }
}

/** Where each system begins and ends, from the top of the picture. */
function systemsOf({ GraphicSheet }: OpenSheetMusicDisplay): [top: number, bottom: number][] {
  const systems = GraphicSheet.MusicPages.flatMap(({ MusicSystems }) => MusicSystems)
  return systems.map(({ PositionAndShape: { AbsolutePosition, BorderTop, BorderBottom } }) => [
    (AbsolutePosition.y + BorderTop) * 10,
    (AbsolutePosition.y + BorderBottom) * 10,
  ])
}
