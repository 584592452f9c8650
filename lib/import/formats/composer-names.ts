import { ALSO_FAMILY_NAMES, BAND_WORDS, GIVEN_NAMES, TWO_WORD_BANDS } from '@/lib/import/formats/name-words'

/**
 * The names of a list whose app writes composers as `Last First` and turns two words round when it shows them. Names of
 * bands and names already written first name first stay; a list most of whose names stand in that order stays whole.
 */
export function firstNamesFirst(names: string[]): string[] {
  const orders = names.map(orderOf)
  const [first, last] = [count(orders, 'first'), count(orders, 'last')]
  const turnsUnclear = last >= first
  return names.map((name, index) =>
    orders[index] === 'last' || (orders[index] === 'unclear' && turnsUnclear) ? turned(name) : name.trim(),
  )
}

type Order = 'first' | 'last' | 'unclear' | 'not two words'

/** Where the given name of two words stands; a nickname such as Little or Muddy is one too. */
function orderOf(name: string): Order {
  const words = name.trim().split(/\s+/)
  const [one = '', other = ''] = words
  if (
    words.length !== 2 ||
    /[&/.,]|\([^)]*$|^\(|\)$/.test(name) ||
    /^(?:the|los|las|les|os|die|trad|traditional)$/i.test(one)
  )
    return 'not two words'
  if (TWO_WORD_BANDS.has(`${one} ${other}`.toLowerCase()) || BAND_WORDS.has(plain(other))) return 'first'
  if (TWO_WORD_BANDS.has(`${other} ${one}`.toLowerCase()) || BAND_WORDS.has(plain(one))) return 'last'
  const [oneGiven, otherGiven] = [isGiven(one), isGiven(other)]
  if (otherGiven) return 'last'
  return oneGiven && !ALSO_FAMILY_NAMES.has(plain(one)) ? 'first' : 'unclear'
}

function turned(name: string): string {
  const [one, other] = name.trim().split(/\s+/) as [string, string]
  const hung = /^([^(]+)(\([^)]*\))$/.exec(one)
  return hung ? `${other} ${hung[1]} ${hung[2]}` : `${other} ${one}`
}

function isGiven(word: string): boolean {
  return GIVEN_NAMES.has(plain(word).split('-')[0]!) || GIVEN_NAMES.has(plain(word))
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’."“”]+/gu, '')
    .replace(/\(.*$/, '')
}

function count(orders: Order[], order: Order): number {
  return orders.filter((one) => one === order).length
}
