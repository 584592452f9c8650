import type { Artists, Name } from '@/lib/music/artist-names'
import { lettersApart } from '@/lib/music/letters-apart'
import { isRomanised, isUnlatin, isUnreadable } from '@/lib/music/romanised'

/** From here on two ways to write an artist mean the same one; below `DOUBTFUL` they are two. */
export const SAME_ARTIST = 0.85
export const DOUBTFUL = 0.5

const GROUP = new Set(
  'band orchestra orchester quartet quartett trio quintet sextet group ensemble experience choir singers big his duo project worship united music collective'.split(
    ' ',
  ),
)
const GENERATION = new Set('jr junior sr senior'.split(' '))
const SAME_PERSON = pairs(
  'elvis=elvispresley|catstevens=yusuf|catstevens=yusufislam|snoopdogg=snoopdoggydogg|puffdaddy=pdiddy|diddy=pdiddy|diddy=puffdaddy|' +
    'jayz=jz|ye=kanyewest|mj=michaeljackson|2pac=tupac|2pac=tupacshakur|notoriousbig=biggiesmalls|notoriousbig=biggie|bts=bangtanboys|' +
    'chicks=dixiechicks|ladya=ladyantebellum|boss=brucespringsteen|stones=rollingstones|zeppelin=ledzeppelin|floyd=pinkfloyd|' +
    'chilipeppers=redhotchilipeppers|beegees=bgs|jlo=jenniferlopez|bach=johannsebastianbach|sabbath=blacksabbath|maiden=ironmaiden|petshopboyz=petshopboys|' +
    'tomjobim=antoniocarlosjobim|jorgeben=jorgebenjor|bird=charlieparker|birdparker=charlieparker|satchmo=louisarmstrong|' +
    'dino=deanmartin|olblueeyes=franksinatra|macca=paulmccartney|gypsykings=gipsykings',
)

/** How alike two artists are, from 0 (others) to 1; null where one is not known. */
export function artistLikeness(one: Artists | null, other: Artists | null): number | null {
  if (!one || !other) return null
  const best = Math.max(
    ...ways(one).map((name) => nameLikeness(name, other.whole)),
    ...other.also.slice(0, 3).map((name) => nameLikeness(one.whole, name)),
  )
  if (best >= 0.95 || (one.main.length < 2 && other.main.length < 2 && one.guests.length + other.guests.length === 0))
    return best
  return Math.max(best, membersLikeness(one, other), membersLikeness(other, one))
}

function ways({ whole, also }: Artists): Name[] {
  return [whole, ...also.slice(0, 3)]
}

/** "Queen" and "Queen & David Bowie" are one where all of the shorter list are in the longer one. */
function membersLikeness(few: Artists, many: Artists): number {
  const all = [...many.main, ...many.guests].slice(0, 12)
  if (few.main.length > all.length || all.length < 2) return 0
  const alone = few.main.length === 1
  const found = few.main.slice(0, 8).map((name) => {
    const likeness = all.map((other) => nameLikeness(name, other))
    const best = Math.max(...likeness)
    const at = likeness.indexOf(best)
    if (few.main.length === all.length && !alone && isSurname(name, all[at]!)) return 0.93
    // Who wrote songs together is named by surnames with a stroke between: "Kosma / Prévert".
    if (alone && many.main.length > 1 && at < many.main.length && isCredit(many) && isSurname(name, all[at]!))
      return 0.9
    const sure = few.main.length === all.length ? best : best >= 0.93 && (at === 0 || name.glued.length > 4) ? best : 0
    return alone && sure > 0 && sure < 0.95 && name.words.length < 2 ? 0 : sure
  })
  return found.length > 0 ? Math.min(...found) * 0.98 : 0
}

function nameLikeness(one: Name, other: Name): number {
  if (one.glued === other.glued || (one.written !== other.written && lettersOf(one) === lettersOf(other))) return 1
  if (isUnlatin(one.glued) !== isUnlatin(other.glued)) return acrossScripts(one, other)
  if (SAME_PERSON.has(`${one.glued}=${other.glued}`) || SAME_PERSON.has(`${other.glued}=${one.glued}`)) return 0.97
  if (isInitials(one, other) || isInitials(other, one)) return 0.93
  if (!one.words.some((word) => other.words.some((another) => word[0] === another[0]))) {
    return gluedLikeness(one.glued, other.glued)
  }
  if (figures(one) !== figures(other) || generation(one) !== generation(other)) return 0
  const [a, b] = [coreOf(one), coreOf(other)]
  if (a.length > 1 && [...a].sort().join(' ') === [...b].sort().join(' ')) return 0.98
  if (a.join('') === b.join('')) return 0.97
  return Math.max(wordsLikeness(a, b), surnameLikeness(a, b), gluedLikeness(one.glued, other.glued))
}

/** "U 2" and "U2". */
function lettersOf({ written, glued }: Name): string {
  return written.replace(/[^\p{L}\p{N}]/gu, '') || glued
}

/** "Чайковский" and "Tchaikovsky"; what cannot be read aloud may be anybody. */
function acrossScripts(one: Name, other: Name): number {
  if (isRomanised(one.glued, other.glued)) return 0.9
  const [last, another] = [one.words.at(-1) ?? '', other.words.at(-1) ?? '']
  const surname = Math.min(one.words.length, other.words.length) === 1 && Math.min(last.length, another.length) > 4
  if (surname && isRomanised(last, another)) return 0.87
  return isUnreadable(one.glued) || isUnreadable(other.glued) ? 0.6 : 0
}

/** Word by word: the surname with at most a slip, given names that may be initials. */
function wordsLikeness(a: string[], b: string[]): number {
  if (initialsOf(a) === initialsOf(b) && a.at(-1) === b.at(-1) && hasInitials(a) !== hasInitials(b)) return 0.93
  if (isMiddleNameMore(a, b) || isMiddleNameMore(b, a)) return 0.93
  if (a.length !== b.length || a.length < 2) return 0
  const each = a.map(
    (word, at) => wordLikeness(word, b[at]!) || (at < a.length - 1 && isShortened(word, b[at]!) ? 0.9 : 0),
  )
  return each.some((likeness) => likeness === 0) ? 0 : Math.min(...each)
}

const PARTICLES = new Set('de da do dos del di von van y'.split(' '))

/** "Franz Gruber" and "Franz Xaver Gruber". */
function isMiddleNameMore(few: string[], many: string[]): boolean {
  if (few.length !== 2 || few[0] !== many[0] || few[0]!.length < 2) return false
  return many.length === 3 ? few[1] === many[2] : many.length > 3 && few[1] === many[1] && PARTICLES.has(many[2]!)
}

/** Given names as "J.S." or "JS" says them. */
function initialsOf(words: string[]): string {
  const given = words.slice(0, -1)
  return hasInitials(words) ? given.join('') : given.map((word) => word[0]).join('')
}

function hasInitials(words: string[]): boolean {
  const given = words.slice(0, -1)
  return given.length > 0 && (given.every((word) => word.length === 1) || (given.length === 1 && given[0]!.length < 4))
}

function wordLikeness(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short[0] !== long[0]) return isSlip(one, other) && short.length >= 7 ? 0.9 : 0
  if (short.length === 1) return 0.93
  if (isSlip(one, other)) return 0.93
  return short.length >= 4 && skeleton(short) === skeleton(long) ? 0.9 : 0
}

/** "Ch." for "Charlie". */
function isShortened(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length > 1 && short.length < 4 && long.length > short.length + 2 && long.startsWith(short)
}

function isSlip(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  const most = longest >= 7 ? 2 : 1
  return longest >= 4 && Math.min(one.length, other.length) >= 3 && lettersApart(one, other, most) <= most
}

/** "Hendrix" is "Jimi Hendrix", but a given name alone may be many. */
function surnameLikeness(a: string[], b: string[]): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length > 1 && long.length > short.length && long.slice(-short.length).join(' ') === short.join(' '))
    return 0.9
  if (short.length !== 1 || long.length < 2 || long.length > 4) return 0
  const [name, last] = [short[0]!, long.at(-1)!]
  if (name === last && name.length >= 4) return 0.9
  return name === last || name === long[0] ? 0.6 : 0
}

function gluedLikeness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  if (longest < 5 || one[0] !== other[0]) return longest >= 8 && lettersApart(one, other, 1) === 1 ? 0.6 : 0
  const most = longest >= 12 ? 3 : longest >= 8 ? 2 : 1
  const apart = lettersApart(one, other, most)
  if (apart > most) return skeleton(one) === skeleton(other) && longest >= 6 ? 0.8 : 0
  return longest >= 6 && apart <= Math.ceil(most / 2) ? 0.9 : 0.75
}

function isCredit({ whole, main }: Artists): boolean {
  return (
    /\/|\s[–-]\s/.test(whole.written) && main.every(({ words }) => words.length === 1 || (words[0]?.length ?? 0) < 3)
  )
}

function isSurname(one: Name, other: Name): boolean {
  return one.words.at(-1) === other.words.at(-1) && (one.words.length === 1 || other.words.length === 1)
}

/** "CCR", "RHCP" and "NIN", with or without the initial of an article or an "and". */
function isInitials(one: Name, other: Name): boolean {
  const short = other.glued
  if (short.length < 3 || short.length > 5 || other.words.length !== 1 || one.words.length < 3) return false
  const initials = one.written.match(/(?<![\p{L}\p{N}'])[\p{L}\p{N}]/gu) ?? []
  return initials.join('') === short || one.words.map((word) => (word === 'and' ? '' : word[0])).join('') === short
}

/** Without what tells a group from its leader: "Dave Matthews Band", "The Jimi Hendrix Experience". */
function coreOf({ words }: Name): string[] {
  const core = words.filter((word, at) => at === 0 || (!GROUP.has(word) && word !== 'and' && word !== 'the'))
  return core.length > 0 ? core : words
}

function figures({ words }: Name): string {
  return words
    .filter((word) => /\d/.test(word))
    .join(' ')
    .replace(/\D+/g, ' ')
    .trim()
}

function generation({ words }: Name): string {
  return words.find((word) => GENERATION.has(word))?.[0] ?? ''
}

function skeleton(text: string): string {
  return (
    text[0] +
    text
      .slice(1)
      .replace(/ph/g, 'f')
      .replace(/ck|c|q/g, 'k')
      .replace(/z/g, 's')
      .replace(/[aeiouyh]/g, '')
      .replace(/(.)\1+/gu, '$1')
  )
}

function pairs(list: string): Set<string> {
  return new Set(list.split('|'))
}
