/** A chord above words; `note` is an annotation or a bracket that holds no chord. */
export type ViewSegment = { chord: string; note: boolean; text: string }
export type ViewLine =
  | { kind: 'words'; segments: ViewSegment[] }
  | { kind: 'comment'; style: 'plain' | 'italic' | 'box'; segments: ViewSegment[] }
  | { kind: 'grid'; text: string }
  | { kind: 'verbatim'; text: string }
  | { kind: 'key'; key: string }
  | { kind: 'blank' }
/** `kind` is `plain` for lines in no section, else what ChordPro calls it: verse, chorus, bridge, tab, grid, intro … */
export type ViewSection = { kind: string; label: string; repeated: boolean; lines: ViewLine[] }

/** A chart as its reader sees it: plain text throughout, ready to be sent to a page. */
export type ChartView = {
  title: string | null
  subtitle: string | null
  artist: string | null
  /** The key of the chords shown, named as they are; null where it is not known. */
  key: string | null
  /** The key was not written in the chart, but guessed from its chords. */
  keyGuessed: boolean
  /** The key that is heard, where it is another. */
  soundsIn: string | null
  capo: number
  tempo: number | null
  time: string | null
  duration: string | null
  sections: ViewSection[]
}
