import type { Frets, StringInstrument } from '@/lib/charts/string-shapes'

// What every player learns first; all other chords are computed.
const SHAPES: Record<StringInstrument, string> = {
  guitar:
    'C x32010 D xx0232 E 022100 F 133211 G 320003 A x02220 B x24442 Bb x13331 Am x02210 Bm x24432 Cm x35543 Dm xx0231 Em 022000 F#m 244222 Gm 355333 C#m x46654 G#m 466444 Ab 466544 Eb x68886 F# 244322 C# x46664 Db x46664 C7 x32310 D7 xx0212 E7 020100 F7 131211 G7 320001 A7 x02020 B7 x21202 Cmaj7 x32000 Dmaj7 xx0222 Emaj7 021100 Fmaj7 xx3210 Gmaj7 320002 Amaj7 x02120 Am7 x02010 Bm7 x24232 Dm7 xx0211 Em7 022030 F#m7 242222 Gm7 353333 Cm7 x35343 Csus4 x33010 Dsus4 xx0233 Esus4 022200 Gsus4 330013 Asus4 x02230 Dsus2 xx0230 Asus2 x02200 Cadd9 x32030 Gadd9 300203 D/F# 200232 G/B x20033 C/G 332010 C/E 032010 Am/G 302210 A/C# x42220 E/G# 422100 D9 x54555 E9 020102 A9 x02423',
  ukulele:
    'C 0003 D 2220 E 4442 F 2010 G 0232 A 2100 B 4322 Bb 3211 Am 2000 Bm 4222 Cm 0333 Dm 2210 Em 0432 Fm 1013 F#m 2120 Gm 0231 Eb 0331 Ab 5343 F# 3121 C#m 6444 C7 0001 D7 2223 E7 1202 F7 2310 G7 0212 A7 0100 B7 2322 Cmaj7 0002 Dmaj7 2224 Fmaj7 2413 Gmaj7 0222 Amaj7 1100 Am7 0000 Dm7 2213 Em7 0202 Gm7 0211 Bm7 2222 Csus4 0013 Dsus4 0230 Gsus4 0233 Asus4 2200 Cadd9 0203',
}
const BY_NAME = new Map(
  Object.entries(SHAPES).map(([instrument, shapes]) => [
    instrument,
    new Map([...shapes.matchAll(/(\S+) (\S+)/g)].map(fretsOf)),
  ]),
)

/** The fingering of a common chord that everybody knows; null for others. `name` in letters, as in `Cmaj7`. */
export function usualFrets(name: string, instrument: StringInstrument): Frets | null {
  return BY_NAME.get(instrument)!.get(name.replace(/(?:M7|7M|Δ7?)$/, 'maj7').replace(/sus$/, 'sus4')) ?? null
}

function fretsOf([, name, frets]: RegExpExecArray): [string, Frets] {
  return [name!, [...frets!].map((fret) => (fret === 'x' ? null : Number(fret)))]
}
