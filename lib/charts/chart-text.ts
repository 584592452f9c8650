import type { ChartView, ViewLine, ViewSection, ViewSegment } from '@/lib/charts/chart-view'
import type { Instrument } from '@/lib/charts/instruments'
import { textWidth } from '@/lib/charts/text-width'

export type TextChoices = { lyricsOnly?: boolean; instrument?: Instrument | null }

/** A chart as plain text with the chords above the words, for a window in which all letters are equally wide. */
export function chartText(view: ChartView, { lyricsOnly = false, instrument }: TextChoices = {}): string {
  const head = headLines(view, lyricsOnly, instrument)
  const body = view.sections.flatMap((section) => {
    const lines = section.lines.flatMap((line) => textLines(line, lyricsOnly))
    const heading = lyricsOnly && lines.length === 0 && section.lines.length > 0 ? '' : sectionHeading(section)
    return lines.length > 0 || heading ? ['', ...(heading ? [heading] : []), ...lines] : []
  })
  const lines = head.length > 0 ? [...head, ...body] : body.slice(1)
  return lines.length > 0 ? `${lines.join('\n')}\n` : ''
}

/** What a section is called where its chart does not say. */
export function sectionHeading({ kind, label }: Pick<ViewSection, 'kind' | 'label'>): string {
  if (label !== '' || kind === 'plain') return label
  const words = kind.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function headLines(view: ChartView, lyricsOnly: boolean, instrument?: Instrument | null): string[] {
  const about: string[] = []
  if (view.key && !lyricsOnly) about.push(`Key: ${view.key}${view.soundsIn ? ` (sounds in ${view.soundsIn})` : ''}`)
  if (view.capo > 0 && !lyricsOnly) about.push(`Capo: ${view.capo}`)
  if (view.tempo) about.push(`Tempo: ${view.tempo}`)
  if (view.time) about.push(`Time: ${view.time}`)
  if (view.duration) about.push(`Duration: ${view.duration}`)
  if (instrument) about.push(`For: ${instrument.name.replaceAll('-', ' ')}`)
  return [view.title, view.artist, view.subtitle, ...about].filter((line): line is string => Boolean(line))
}

function textLines(line: ViewLine, lyricsOnly: boolean): string[] {
  if (line.kind === 'blank') return ['']
  if (line.kind === 'key') return lyricsOnly ? [] : [`Key: ${line.key}`]
  if (line.kind === 'grid' || line.kind === 'verbatim') return lyricsOnly ? [] : [line.text]
  if (lyricsOnly) {
    const sung = line.segments
      .map(({ text }) => text)
      .join('')
      .trimEnd()
    return sung.trim() === '' ? [] : [sung]
  }
  const [above, words] = line.kind === 'comment' ? commentRows(line.segments) : twoRows(line.segments)
  return above === '' ? [words] : words === '' ? [above] : [above, words]
}

/** Chords and words in two rows; words make room where a chord would touch the next one. */
function twoRows(segments: readonly ViewSegment[]): [string, string] {
  let [above, words] = ['', '']
  let [aboveWidth, wordsWidth] = [0, 0]
  for (const { chord, text } of segments) {
    if (chord !== '') {
      const column = Math.max(wordsWidth, aboveWidth === 0 ? 0 : aboveWidth + 1)
      words += ' '.repeat(column - wordsWidth)
      above += ' '.repeat(column - aboveWidth) + chord
      aboveWidth = column + textWidth(chord)
      wordsWidth = column
    }
    words += text
    wordsWidth += textWidth(text)
  }
  return [above.trimEnd(), words.trimEnd()]
}

/** `Intro G C` stands in one row where no words follow the chords. */
function commentRows(segments: readonly ViewSegment[]): [string, string] {
  if (segments.some(({ chord, text }) => chord !== '' && text.trim() !== '')) return twoRows(segments)
  return [
    '',
    segments
      .map(({ chord, text }) => chord + text)
      .join('')
      .trim(),
  ]
}
