/** The transpositions a musician may read in, by the interval their written C sounds. */
export const TRANSPOSITIONS = ['concert', 'Bb', 'Eb', 'F', 'bass clef'] as const
export const TRANSPOSITION_LABEL: Record<(typeof TRANSPOSITIONS)[number], string> = {
  concert: 'Concert pitch (C)',
  Bb: 'B♭ (trumpet, tenor and soprano sax, clarinet)',
  Eb: 'E♭ (alto and baritone sax)',
  F: 'F (horn)',
  'bass clef': 'Bass clef (bass, trombone, cello)',
}
