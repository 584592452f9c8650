import { compareSongs, type Named, type Verdict } from '@/lib/music/compare-songs'

/** `cover` is the same title by another named artist: asked or let alone, never joined. */
type Label = 'same' | 'ask' | 'different' | 'cover'
export interface LabelledPair {
  label: Label
  kind: string
  one: Named
  other: Named
}

export interface Figures {
  pairs: number
  /** Of the pairs called the same, how many are. */
  precision: number
  /** Of the pairs that are the same, how many are called so, and how many are at least asked. */
  same: number
  sameOrAsked: number
  /** Of the pairs that are different, how many are asked. */
  asked: number
  coversJoined: number
}

/** Pairs of a file with the columns label, kind, title, artist, title, artist; lines of `#` are left out. */
export function readPairs(text: string): LabelledPair[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label, kind = '', titleA = '', artistA = '', titleB = '', artistB = ''] = line.split('\t')
      return {
        label: label as Label,
        kind,
        one: { title: titleA, artist: artistA },
        other: { title: titleB, artist: artistB },
      }
    })
}

/** How well the comparison agrees with the labels. */
export function figuresOf(pairs: LabelledPair[]): Figures {
  const judged = pairs.map(({ label, one, other }) => ({ label, verdict: compareSongs(one, other).verdict }))
  const share = (
    of: (label: Label, verdict: Verdict) => boolean,
    within: (label: Label, verdict: Verdict) => boolean,
  ) => {
    const all = judged.filter(({ label, verdict }) => within(label, verdict))
    return all.length === 0 ? 1 : all.filter(({ label, verdict }) => of(label, verdict)).length / all.length
  }
  const different = judged.filter(({ label }) => label === 'different')
  return {
    pairs: pairs.length,
    precision: share(
      (label) => label === 'same',
      (_, verdict) => verdict === 'same',
    ),
    same: share(
      (_, verdict) => verdict === 'same',
      (label) => label === 'same',
    ),
    sameOrAsked: share(
      (_, verdict) => verdict !== 'different',
      (label) => label === 'same',
    ),
    asked: different.filter(({ verdict }) => verdict === 'ask').length / Math.max(1, different.length),
    coversJoined: judged.filter(({ label, verdict }) => label === 'cover' && verdict === 'same').length,
  }
}

/** The figures in words: overall, by kind, and each pair that was judged against its label. */
export function pairsReport(pairs: LabelledPair[]): string {
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].sort()
  const lines = kinds.map((kind) =>
    lineOf(
      kind,
      pairs.filter((pair) => pair.kind === kind),
    ),
  )
  const missed = pairs.flatMap(({ label, kind, one, other }) => {
    const { verdict, score } = compareSongs(one, other)
    if (verdict === label || (label === 'cover' && verdict !== 'same')) return []
    return [
      `${label} → ${verdict} ${score}  [${kind}]  ${one.title} / ${one.artist}  –  ${other.title} / ${other.artist}`,
    ]
  })
  return `${[lineOf('all', pairs), ...lines, '', ...missed].join('\n')}\n`
}

function lineOf(name: string, pairs: LabelledPair[]): string {
  const { precision, same, sameOrAsked, asked, coversJoined } = figuresOf(pairs)
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
  return (
    `${name.padEnd(16)} ${String(pairs.length).padStart(5)} pairs  precision ${percent(precision)}  same ${percent(same)}  ` +
    `same or ask ${percent(sameOrAsked)}  different asked ${percent(asked)}  covers joined ${coversJoined}`
  )
}
