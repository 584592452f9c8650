import { cataloguesAgree, isFormAlone, isOfAnyWork, isOneWork, isSplit } from '@/lib/music/catalogue-numbers'
import type { TitleReadings } from '@/lib/music/title-readings'
import { tonalitiesDiffer } from '@/lib/music/tonalities'

/** How sure two titles of one composer name one work: by its catalogue, by its nickname, or as a piece of a larger one. */
export function workLikeness(one: TitleReadings, other: TitleReadings): number {
  return Math.max(
    byCatalogue(one, other),
    byNickname(one, other),
    byNickname(other, one),
    byTail(one, other),
    byTail(other, one),
    byClause(one, other),
    byClause(other, one),
  )
}

/** What two titles say of catalogue, key and movement: they cannot be one work, may be, or nothing speaks against it. */
export function worksAgree(one: TitleReadings, other: TitleReadings): 'other' | 'doubtful' | 'yes' {
  const agree = agreement(one, other)
  if (agree === 'other' || (one.movement && other.movement && one.movement !== other.movement)) return 'other'
  const alone = isFormAlone(one.whole) || isFormAlone(other.whole)
  if ((alone || one.catalogue || other.catalogue) && tonalitiesDiffer(one.tonality, other.tonality)) return 'other'
  if (agree === 'holds') return 'doubtful'
  if (agree === 'same' || !alone) return 'yes'
  return one.catalogue !== other.catalogue || one.tonality !== other.tonality ? 'doubtful' : 'yes'
}

function agreement(one: TitleReadings, other: TitleReadings) {
  const agree = cataloguesAgree(one.catalogue, other.catalogue)
  return agree === 'holds' && isSplit(one.catalogue, other.catalogue, figures(one.whole), figures(other.whole))
    ? 'same'
    : agree
}

/** One number for it, and no figures that speak against it: worth a question, and more where the form is the same. */
function byCatalogue(one: TitleReadings, other: TitleReadings): number {
  if (agreement(one, other) !== 'same') return 0
  const [some, more] = [figures(one.whole), figures(other.whole)]
  if (some !== more && some && more) return 0
  const many = one.catalogue.length < other.catalogue.length ? other.catalogue : one.catalogue
  const sure = isOneWork(many) && isOfAnyWork(one.whole) && forms(one.whole) === forms(other.whole)
  return sure ? 0.95 : 0.8
}

/** `Piano Sonata No. 14 "Moonlight"` and "Moonlight Sonata". */
function byNickname(one: TitleReadings, other: TitleReadings): number {
  if (one.asides.length === 0 || !isOfAnyWork(one.bare ?? [])) return 0
  const called = other.whole.filter((word) => !isFormAlone([word]) && !/^\d+$/.test(word)).join(' ')
  return called.length > 4 && one.asides.some((aside) => aside.join(' ') === called) && agreeInFigures(one, other)
    ? 0.92
    : 0
}

function agreeInFigures(one: TitleReadings, other: TitleReadings): boolean {
  const [some, more] = [figures(one.whole), figures(other.whole)]
  return some === more || !some || !more
}

/** "Turandot: Nessun dorma" and "Nessun dorma". */
function byTail(one: TitleReadings, other: TitleReadings): number {
  const titles = [other.whole, ...(other.bare ? [other.bare] : []), ...other.tails].map((words) => words.join(' '))
  const best = one.tails.filter((tail) => titles.includes(tail.join(' ')))
  if (best.length === 0) return 0
  const sure = best.some((tail) => tail.join('').length > 6 && !isOfAnyWork(tail) && figures(tail) === '')
  return sure && (other.tails.length === 0 || one.halves[0]?.[0] === other.halves[0]?.[0])
    ? 0.92
    : other.tails.length === 0
      ? 0.78
      : 0
}

/** "Silent Night, Holy Night" and "Silent Night". */
function byClause(one: TitleReadings, other: TitleReadings): number {
  const title = (other.bare ?? other.whole).join(' ')
  return one.clauses.some((clause) => clause.join(' ') === title) ? 0.8 : 0
}

function figures(words: string[]): string {
  return words.filter((word) => /\p{N}/u.test(word)).join(' ')
}

function forms(words: string[]): string {
  return words.filter((word) => !/^\d+$/.test(word) && !PLAYED_ON.has(word)).join(' ')
}

const PLAYED_ON = new Set('piano violin cello viola flute organ string clarinet guitar for'.split(' '))
