/** How the tonics and modes of keys are written in the languages of musicians: tables only, in lower case without marks. */

const NATURALS = ['C', 'D', 'E', 'F', 'G', 'A', 'B'] as const

/** Fixed-do names in Romance languages, Russian and Greek. */
export const SOLFEGE: ReadonlyMap<string, string> = new Map([
  ...named(['do', 're', 'mi', 'fa', 'sol', 'la', 'si']),
  ...named(['ut', 'ré', 'mí', 'fá', 'sól', 'lá', 'sí']),
  ...named(['до', 'ре', 'ми', 'фа', 'соль', 'ля', 'си']),
  ...named(['до', 'ре', 'мі', 'фа', 'сол', 'ла', 'сі']),
  ...named(['ντο', 'ρε', 'μι', 'φα', 'σολ', 'λα', 'σι']),
  ...named(['ντό', 'ρέ', 'μί', 'φά', 'σόλ', 'λά', 'σί']),
  ['dó', 'C'],
])

/** Japanese tonics (ハ長調 is C major) and Korean ones (다장조 is C major). */
export const EAST_ASIAN: ReadonlyMap<string, string> = new Map([
  ...named(['ハ', 'ニ', 'ホ', 'ヘ', 'ト', 'イ', 'ロ']),
  ...named(['다', '라', '마', '바', '사', '가', '나']),
])

/** German, Scandinavian, Polish, Czech, Hungarian and Dutch names with their own endings; plain H is B and is handled apart. */
export const GERMAN: ReadonlyMap<string, string> = new Map([
  ...['C', 'D', 'E', 'F', 'G', 'A'].map((tonic) => [`${tonic.toLowerCase()}is`, `${tonic}#`] as const),
  ...['C', 'D', 'F', 'G'].map((tonic) => [`${tonic.toLowerCase()}es`, `${tonic}b`] as const),
  // `fiss` is Swedish and Norwegian, `fisz` Hungarian.
  ...['C', 'D', 'E', 'F', 'G', 'A'].flatMap((tonic) => endings(tonic, 'is', '#')),
  ...['C', 'D', 'F', 'G'].flatMap((tonic) => endings(tonic, 'es', 'b')),
  ...endings('E', 's', 'b'),
  ...endings('A', 's', 'b'),
  ['his', 'B#'],
  ['es', 'Eb'],
  ['as', 'Ab'],
  ['bes', 'Bb'],
])

export const SHARPS = [
  ...['#', '♯', 'sharp', 'is', 'diesis', 'dièse', 'diese', 'sostenido', 'sustenido', 'diez', 'диез', 'δίεση', 'kruis'],
]
export const FLATS = ['bemolle', 'bemoll', 'bémol', 'bemol', 'бемоль', 'ύφεση', 'flat', 'mol', 'b', '♭']

export const MINOR_WORDS = new Set([
  ...[
    'm',
    '-',
    'mi',
    'min',
    'min.',
    'minor',
    'moll',
    'mol',
    'menor',
    'men',
    'mineur',
    'minore',
    'molle',
    'mineure',
    'klein',
  ],
  ...[
    'mollo',
    'molli',
    'dur-moll',
    '小调',
    '小調',
    '短調',
    '단조',
    'минор',
    'мінор',
    'minore',
    'thứ',
    'ελάσσονα',
    'minör',
    'aeolian',
  ],
])
export const MAJOR_WORDS = new Set([
  ...[
    'M',
    'ma',
    'maj',
    'maj.',
    'major',
    'dur',
    'dúr',
    'mayor',
    'maior',
    'majeur',
    'majeure',
    'maggiore',
    'groot',
    'magg',
  ],
  ...['duuri', '大调', '大調', '長調', '장조', '调', '調', 'мажор', 'trưởng', 'dur.', 'μείζονα', 'majör', 'ionian'],
])

/** Words that show by themselves that B means B flat. */
export const GERMAN_MODES = new Set(['dur', 'moll', 'mol', 'dúr'])

/** The Camelot wheel, 1–12, minor (`A`) and major (`B`); the Open Key wheel is the same turned by seven. */
export const CAMELOT_MINOR = ['G#m', 'Ebm', 'Bbm', 'Fm', 'Cm', 'Gm', 'Dm', 'Am', 'Em', 'Bm', 'F#m', 'C#m']
export const CAMELOT_MAJOR = ['B', 'F#', 'Db', 'Ab', 'Eb', 'Bb', 'F', 'C', 'G', 'D', 'A', 'E']

/** Keys by the signature, from seven flats to seven sharps. */
export const FIFTHS_MAJOR = ['Cb', 'Gb', 'Db', 'Ab', 'Eb', 'Bb', 'F', 'C', 'G', 'D', 'A', 'E', 'B', 'F#', 'C#']
export const FIFTHS_MINOR = [
  ...['Abm', 'Ebm', 'Bbm', 'Fm', 'Cm', 'Gm', 'Dm', 'Am', 'Em', 'Bm', 'F#m', 'C#m', 'G#m', 'D#m', 'A#m'],
]

/** Pitch classes 0–11 as streaming services number them, spelled as the usual key of that tonic. */
export const PITCH_MAJOR = ['C', 'Db', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B']
export const PITCH_MINOR = ['Cm', 'C#m', 'Dm', 'Ebm', 'Em', 'Fm', 'F#m', 'Gm', 'G#m', 'Am', 'Bbm', 'Bm']

function endings(tonic: string, ending: string, sign: string): (readonly [string, string])[] {
  return ['s', 'z'].map((letter) => [`${tonic.toLowerCase()}${ending}${letter}`, tonic + sign] as const)
}

function named(tonics: string[]): (readonly [string, string])[] {
  return tonics.map((tonic, index) => [tonic, NATURALS[index]!] as const)
}
