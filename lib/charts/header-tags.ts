// The words that introduce what a sheet says about its song, in the languages of OnSong and of chord sites.
const DIRECTIVES: Record<string, string> = {
  ...tag('title', 'title|titel|titulo|título|titre|titolo'),
  ...tag('artist', 'artist|artists|author|authors|by|interpret|autor|artista|artiste|performed by'),
  ...tag('key', 'key|tonart|tom|tono|tonalidade|tonalidad|tonalité|tonalità|song key'),
  ...tag('meta: original_key', 'original key|originalkey|transposedkey|transposed key'),
  ...tag('capo', 'capo|kapo|capotraste|cejilla|capotasto'),
  ...tag('tempo', 'tempo|bpm'),
  ...tag('time', 'time|time signature|meter|taktart|takt|compasso|compás'),
  ...tag('duration', 'duration|dauer|length|duração|duración'),
  ...tag('copyright', 'copyright|footer'),
  ...tag('album', 'album|álbum'),
  ...tag('year', 'year|ano|año|jahr'),
  ...tag('composer', 'composer|music by|musik|compositor|words and music by'),
  ...tag('lyricist', 'lyricist|words by|lyrics by|text'),
  ...tag('meta: tags', 'tags|keywords|keyword|topic|topics|theme|themes|book|books|genre'),
  ...tag('meta: ccli', 'ccli|ccli song #'),
  ...tag('meta: number', 'number|nummer'),
  ...tag(
    'comment',
    'tuning|afinação|afinación|stimmung|flow|notes|note|arrangement|pitch|restrictions|scripture|publisher',
  ),
}
const NAMES = Object.keys(DIRECTIVES).sort((one, other) => other.length - one.length)
const TAG = new RegExp(`^(${NAMES.join('|')})\\s{0,3}:[ \\t]*(.*)$`, 'i')
const WITHIN = new RegExp(`[\\s|,]+(${NAMES.filter((name) => name.length > 2).join('|')}):`, 'gi')
const CAPO =
  /^(?:capo|kapo)\s{0,3}(?:on|at|in)?\s{0,3}(\d{1,2}(?:st|nd|rd|th|\.?º|ª)?|[ivx]{1,4})(?![\p{L}\d]).{0,20}$/iu
const LONGEST = 2_000

/** The directives a line of a sheet's head stands for: `Key: Eb | Capo: 1` is two; null where it is no such line. */
export function headerTags(line: string): string[] | null {
  const text = line.trim()
  if (text.length > LONGEST) return null
  const capo = CAPO.exec(text)
  if (capo) return [`{capo: ${fretOf(capo[1]!)}}`]
  const first = TAG.exec(text)
  if (!first) return null
  const tags: string[] = []
  let [name, from] = [first[1]!, text.length - first[2]!.length]
  for (const match of text.matchAll(WITHIN)) {
    if (match.index < from) continue
    tags.push(...directive(name, text.slice(from, match.index)))
    ;[name, from] = [match[1]!, match.index + match[0].length]
  }
  return [...tags, ...directive(name, text.slice(from))]
}

function directive(name: string, written: string): string[] {
  const value = written.trim()
  const directive = DIRECTIVES[name.toLowerCase()]!
  if (directive === 'comment') return [`{comment: ${name}: ${value}}`]
  const bare = value.replace(/^\[([^\]]*)\]$/, '$1')
  if (bare === '') return []
  if (directive === 'tempo' && /^\d{1,2}\/\d{1,2}$/.test(bare)) return [`{time: ${bare}}`]
  if (directive === 'capo') return [`{capo: ${fretOf(bare)}}`]
  return [directive.startsWith('meta') ? `{${directive} ${bare}}` : `{${directive}: ${bare}}`]
}

const ROMAN = ['0', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

function fretOf(text: string): string {
  const word = /^(?:fret\s+)?([ivx]{1,4})\b/i.exec(text)?.[1]?.toLowerCase()
  const roman = word ? ROMAN.indexOf(word) : -1
  return roman > 0 ? String(roman) : (/\d{1,2}/.exec(text)?.[0] ?? text)
}

function tag(directive: string, names: string): Record<string, string> {
  return Object.fromEntries(names.split('|').map((name) => [name, directive]))
}
