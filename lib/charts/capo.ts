import { type ChartKey, keyAbove, keyName } from '@/lib/charts/chart-key'

/** The key whose shapes a guitarist plays with a capo so that it sounds in another: B♭ with capo 3 is read in G. */
export function shapeKey(sounding: ChartKey, capo: number): ChartKey {
  return keyAbove(sounding, -capo)
}

/** The key that shapes sound in with a capo: G with capo 3 is B♭. */
export function soundingKey(shapes: ChartKey, capo: number): ChartKey {
  return keyAbove(shapes, capo)
}

export type CapoChoice = { capo: number; key: ChartKey }

// How easily a guitarist plays in a key with open strings, the easiest first.
const EASE = { major: ['G', 'C', 'D', 'A', 'E', 'F', 'Bb', 'B'], minor: ['Am', 'Em', 'Dm', 'Bm', 'F#m', 'Gm', 'Cm'] }

/** Where to put a capo for a sounding key, the easiest to play first; 0 is none. */
export function capoChoices(sounding: ChartKey, highest = 7): CapoChoice[] {
  return Array.from({ length: highest + 1 }, (_, capo) => ({ capo, key: shapeKey(sounding, capo) }))
    .map((choice) => ({ choice, cost: cost(choice) }))
    .filter(({ cost }) => cost < HARD)
    .sort((one, other) => one.cost - other.cost || one.choice.capo - other.choice.capo)
    .map(({ choice }) => choice)
}

const HARD = 20

function cost({ capo, key }: CapoChoice): number {
  const place = EASE[key.minor ? 'minor' : 'major'].indexOf(keyName(key))
  if (place < 0) return HARD
  const barre = place < (key.minor ? 3 : 5) ? 0 : 6
  return barre + place * 0.5 + (capo === 0 ? 0 : 1 + capo * 0.6)
}
