import { CHART_TYPES, type ChartType } from '@/lib/songs'

const WORDS: Record<ChartType, string> = {
  chords: 'chords|chord|chord chart|acordes|cifra|accords|accordi|akkorde|rhythm|rhythm section',
  'lead sheet': 'lead sheet|leadsheet|lead|partitura|fake book|real book|melody',
  lyrics: 'lyrics|words|text|letra|paroles|testo|songtext|tekst',
  guitar: 'guitar|guitars|gtr|guitarra|gitarre|guitare|chitarra|gitaar|violão|tab|tabs|tablature',
  bass: 'bass|bass guitar|bajo|baixo|basse|basso|bas',
  drums: 'drums|drum|percussion|batería|bateria|schlagzeug|batterie|batteria|slagwerk',
  piano: 'piano|keys|keyboard|keyboards|klavier|teclado|clavier|pianoforte|organ',
  vocals: 'vocals|vocal|voice|choir|satb|voz|gesang|chant|voce|chor',
  concert: 'concert|concert pitch|c|in c|flute|violin|flöte|geige',
  Bb: 'bb|b♭|in bb|trumpet|tenor sax|tenor saxophone|soprano sax|clarinet|trompete|klarinette',
  Eb: 'eb|e♭|in eb|alto sax|alto saxophone|baritone sax|bari sax|baritone saxophone',
  F: 'f|in f|horn|french horn',
  'bass clef': 'bass clef|trombone|bassoon|cello|posaune|tuba|bassschlüssel',
  score: 'score|full score|sheet music|partitur|noten|partition|spartito|conductor',
}
const TYPE_OF = new Map(CHART_TYPES.flatMap((type) => WORDS[type].split('|').map((word) => [word, type] as const)))

/** The kinds of chart named in a list such as `guitar, Bass; Tenor Sax`, by instrument too; what is no kind is left over. */
export function readChartTypes(text: string): { types: ChartType[]; leftover: string[] } {
  const ofFile = typeOfFile(text.trim())
  if (ofFile) return { types: [ofFile], leftover: [text.trim()] }
  const types = new Set<ChartType>()
  const leftover: string[] = []
  for (const part of text.split(/[,;|/+&\n]/)) {
    const word = part.normalize('NFC').trim()
    const type = TYPE_OF.get(word.toLowerCase())
    if (type) types.add(type)
    else if (word !== '') leftover.push(word)
  }
  return { types: [...types], leftover }
}

/** `Bb/All_Of_Me.pdf` by its folder, `All_Of_Me_Bb.pdf` by its ending. */
function typeOfFile(name: string): ChartType | null {
  if (!/\.\w{2,5}$/.test(name)) return null
  const parts = name
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .split('/')
  const ending = parts.at(-1)!.slice(Math.max(...['_', '-', ' '].map((sign) => parts.at(-1)!.lastIndexOf(sign))) + 1)
  return (parts.length > 1 ? TYPE_OF.get(parts.at(-2)!) : undefined) ?? TYPE_OF.get(ending) ?? null
}
