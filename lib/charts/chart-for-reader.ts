import { changeChord, type Move } from '@/lib/charts/change-chord'
import type { Chart, ChartLine, Segment } from '@/lib/charts/chart'
import { keyName } from '@/lib/charts/chart-key'
import { type ChartReader, type ChordNames, rootsFor } from '@/lib/charts/chart-reader'
import type { Roots } from '@/lib/charts/chord-root'
import { commentSegments, isComment } from '@/lib/charts/comment-segments'
import { changeGrid } from '@/lib/charts/grid-line'
import { type KeyPlan, keyPlan } from '@/lib/charts/key-plan'
import { keysAlong } from '@/lib/charts/keys-along'
import { withMeta } from '@/lib/charts/read-chart'
import { writeSegments } from '@/lib/charts/words-line'
import { rewritten } from '@/lib/charts/write-chart'

/**
 * The chart in a reader's key, capo and names of chords, as a chart: `{key}` and `{capo}` say so, `{transpose}` is
 * carried out, everything else stays. A reader who changes nothing gets the chart itself.
 */
export function chartForReader(chart: Chart, reader: ChartReader): Chart {
  const plan = keyPlan(chart, reader)
  if ((reader.names ?? 'as written') === 'as written' && changesNothing(chart, plan)) return chart
  const names = namesToKeep(reader.names ?? 'as written', chart.roots)
  const keys = keysAlong(plan, chart.roots)
  const lines = chart.lines.flatMap((line) => {
    if (line.kind === 'directive') keys.pass(line.directive)
    return changed(line, keys.now(), chart.roots, names)
  })
  return withMeta(withKeyAndCapo(lines, plan, rootsFor(names, chart.roots)))
}

/** In another key a German chart may have lost the H by which its B is known, so that it is written in letters. */
function namesToKeep(names: ChordNames, roots: Roots): ChordNames {
  return names === 'as written' && roots.startsWith('german') ? 'letters' : names
}

function changesNothing({ meta }: Chart, { source, shown, semitones, base, capo }: KeyPlan): boolean {
  const sameKey = semitones === base && (!source || !shown || base !== 0 || keyName(source) === keyName(shown))
  return sameKey && capo === (meta.capo ?? 0)
}

function changed(line: ChartLine, move: Move, roots: Roots, names: ChordNames): ChartLine[] {
  const change = (chord: string) => changeChord(chord, move, roots, names)
  const changeAll = (segments: readonly Segment[]) =>
    segments.map((one) => (one.chord === null ? one : { ...one, chord: change(one.chord) }))
  if (line.kind === 'words') {
    const moved = changeAll(line.segments)
    return [{ ...line, segments: moved, raw: rewritten(line, writeSegments(moved)) }]
  }
  if (line.kind === 'grid') {
    const text = changeGrid(line.text, change)
    return [{ ...line, text, raw: rewritten(line, text) }]
  }
  if (line.kind !== 'directive') return [line]
  const { directive } = line
  if (directive.name === 'transpose') return []
  if (directive.name === 'key' && move.to && !directive.selector)
    return [withValue(line, keyName(move.to, rootsFor(names, roots)))]
  const segments = isComment(directive) ? commentSegments(directive) : []
  if (segments.some(({ chord }) => chord !== null)) return [withValue(line, writeSegments(changeAll(segments)))]
  return [line]
}

type DirectiveLine = Extract<ChartLine, { kind: 'directive' }>

function withValue(line: DirectiveLine, value: string): DirectiveLine {
  const { directive } = line
  const at = line.raw.lastIndexOf(directive.value)
  const raw = line.raw.slice(0, at) + value + line.raw.slice(at + directive.value.length)
  return { ...line, directive: { ...directive, value }, raw }
}

/** The key and the capo of the shown chords, in the place of the chart's own or below its title. */
function withKeyAndCapo(lines: ChartLine[], { shown, capo }: KeyPlan, roots: Roots): ChartLine[] {
  const isCapo = (line: ChartLine) => line.kind === 'directive' && line.directive.name === 'capo'
  const hasKey = lines.some((line) => line.kind === 'directive' && line.directive.name === 'key')
  const added: ChartLine[] = []
  if (shown && !hasKey) added.push(directiveLine('key', keyName(shown, roots)))
  if (capo > 0) added.push(directiveLine('capo', String(capo)))
  const kept = lines.filter((line) => !isCapo(line))
  const place = kept.findLastIndex((line) => line.kind === 'directive' && HEAD.has(line.directive.name)) + 1
  const before = kept[place - 1]
  if (before && added.length > 0 && !/[\r\n]$/.test(before.raw)) kept[place - 1] = { ...before, raw: `${before.raw}\n` }
  return [...kept.slice(0, place), ...added, ...kept.slice(place)]
}

const HEAD = new Set(['title', 'subtitle', 'artist', 'key'])

function directiveLine(name: string, value: string): ChartLine {
  const raw = `{${name}: ${value}}\n`
  return { kind: 'directive', directive: { name, value, selector: null, unless: false }, raw }
}
