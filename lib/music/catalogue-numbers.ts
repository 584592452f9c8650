const LONG_NAMES = 'opus|op|woo|bwv|kv|rv|hwv|hob|sz|wq|twv|buxwv'
const NUMBER = '\\d+[a-z]?(?:\\s?[,/:]?\\s?(?:no|nr|n)\\.?\\s?\\d+|/\\d+)?'
/** A letter alone is a catalogue only where it is written as one: "D. 839", ", K 545". */
const CATALOGUED = new RegExp(
  `[\\s,]*(?<![\\p{L}\\p{N}])(?:(?:${LONG_NAMES})\\.?\\s?(?:anh\\.?\\s?)?${NUMBER}|(?:(?<=,\\s?)[bkdls]\\.?|[bkdls]\\.)\\s?\\d{2,4}|[kd]\\d{3})(?![\\p{L}\\p{N}])`,
  'gu',
)
const FORMS = new Set(
  'sonata sonatina nocturne prelude etude study waltz valse symphony concerto invention fugue suite quartet trio quintet mass mazurka polonaise ballade scherzo impromptu minuet menuet rondo toccata fantasia fantasy variations partita serenade divertimento intermezzo bagatelle romance rhapsody overture march gavotte gigue sarabande allemande courante bourree dance song aria cantata requiem adagio allegro andante largo presto piano violin viola cello flute organ string clarinet guitar major minor sharp flat in for and number no a b c d e f g dur moll'.split(
    ' ',
  ),
)

/** What a composer's catalogue calls a work ("op 27 2", "bwv 846"), and its title without that. */
export function readCatalogue(folded: string): { plain: string; catalogue: string } {
  if (!/\d/.test(folded)) return { plain: folded, catalogue: '' }
  const found: string[] = []
  const plain = folded.replace(CATALOGUED, (number) => {
    found.push(named(number))
    return number.includes(':') ? ': ' : ''
  })
  return found.length > 0 && /\p{L}/u.test(plain)
    ? { plain: plain.replace(/:\s+,/g, ':'), catalogue: found.sort().join(' ') }
    : { plain: folded, catalogue: '' }
}

/** How two numbers of a catalogue stand: null where they cannot be compared; "Op. 9" holds "Op. 9 No. 2". */
export function cataloguesAgree(one: string, other: string): 'same' | 'holds' | 'other' | null {
  if (!one || !other || one.split(' ')[0] !== other.split(' ')[0]) return null
  if (one === other) return 'same'
  return one.startsWith(`${other} `) || other.startsWith(`${one} `) ? 'holds' : 'other'
}

/** Whether a number names one work and no group of them: "BWV 846" and "Op. 9 No. 2", but not "Op. 9". */
export function isOneWork(catalogue: string): boolean {
  return !catalogue.startsWith('op ') || /^op \S+ \d+$/.test(catalogue)
}

/** "Op. 28 No. 4" and "No. 4, Op. 28": what one number has more stands in the other's title. */
export function isSplit(one: string, other: string, figures: string, others: string): boolean {
  const [few, many, figure] = one.length < other.length ? [one, other, figures] : [other, one, others]
  return /^op \S+$/.test(few) && figure !== '' && many === `${few} ${figure}`
}

/** "Main Title", "Prelude": there is one in each of very many works. */
export function isOfAnyWork(words: string[]): boolean {
  return words.every((word) => FORMS.has(word) || SCORED.has(word) || /^\d+$/.test(word))
}

const SCORED = new Set(
  'theme main title titles opening closing end credits love score finale prologue epilogue scene medley'.split(' '),
)

/** "Nocturne", "Prelude in C major": a composer wrote many of them. */
export function isFormAlone(words: string[]): boolean {
  return words.every((word) => FORMS.has(word))
}

function named(number: string): string {
  return number
    .replace(/opus/u, 'op')
    .replace(/kv/u, 'k')
    .replace(/n[or]?\.?(?=\s?\d)/u, ' ')
    .replace(/([a-z])(?=\d)/gu, '$1 ')
    .replace(/[^a-z\d]+/gu, ' ')
    .trim()
}
