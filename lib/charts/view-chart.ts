import type { Chart, ChartLine } from '@/lib/charts/chart'
import { keyName } from '@/lib/charts/chart-key'
import { type ChartReader, rootsFor } from '@/lib/charts/chart-reader'
import type { ChartView, ViewSection } from '@/lib/charts/chart-view'
import { chosenLines } from '@/lib/charts/chosen-lines'
import { labelOf } from '@/lib/charts/directive'
import { type KeyPlan, keyPlan } from '@/lib/charts/key-plan'
import { keysAlong } from '@/lib/charts/keys-along'
import { plainText } from '@/lib/charts/plain-text'
import { lineViewer } from '@/lib/charts/view-line'

// A file that recalls a long chorus thousands of times would fill the memory.
const MOST_RECALLED_LINES = 3_000

/** The chart as a reader sees it: in their key, with their capo and names of chords, and what is meant for them. */
export function viewChart(chart: Chart, reader: ChartReader = {}, plan: KeyPlan = keyPlan(chart, reader)): ChartView {
  const { artists, tempo, time, duration } = chart.meta
  const [title, subtitle] = [chart.meta.title, chart.meta.subtitle].map((text) => text && plainText(text, chart.meta))
  const roots = rootsFor(reader.names ?? 'as written', chart.roots)
  const key = plan.guessed && !isMoved(reader) ? null : plan.shown && keyName(plan.shown, roots)
  const sounding = plan.sounding && keyName(plan.sounding, roots)
  return {
    ...{ title: title ?? null, subtitle: artists.length > 0 ? (subtitle ?? null) : null },
    artist: artists.length > 0 ? artists.map((artist) => plainText(artist, chart.meta)).join(', ') : (subtitle ?? null),
    ...{ key, keyGuessed: plan.guessed, soundsIn: key && sounding !== key ? sounding : null },
    ...{ capo: plan.capo, tempo, time, duration },
    sections: sectionsOf(chart, reader, plan),
  }
}

function isMoved({ key, semitones, instrument, capo }: ChartReader): boolean {
  return Boolean(key || semitones || instrument?.up || capo)
}

function sectionsOf(chart: Chart, reader: ChartReader, plan: KeyPlan): ViewSection[] {
  const sections: ViewSection[] = []
  const keys = keysAlong(plan, rootsFor(reader.names ?? 'as written', chart.roots))
  const viewed = lineViewer(chart, reader.names ?? 'as written')
  let [current, inside]: [ViewSection | null, boolean] = [null, false]
  let chorus: ChartLine[] = []
  let recalled = 0
  const begin = (kind: string, label: string, repeated = false) => {
    current = { kind, label, repeated, lines: [] }
    sections.push(current)
    return current
  }
  for (const line of chosenLines(chart, reader)) {
    const name = line.kind === 'directive' ? line.directive.name : ''
    if (line.kind === 'directive' && name.startsWith('start_of_')) {
      inside = true
      const kind = name.slice(9)
      const label = plainText(labelOf(line.directive), chart.meta)
      begin(kind, kind === 'grid' ? gridLabel(label) : label)
      if (kind === 'chorus') chorus = []
    } else if (name.startsWith('end_of_')) {
      ;[current, inside] = [null, false]
    } else if (line.kind === 'directive' && name === 'chorus') {
      const again = begin('chorus', labelOf(line.directive), true)
      recalled += chorus.length
      if (recalled <= MOST_RECALLED_LINES) again.lines.push(...chorus.flatMap((one) => viewed(one, keys.now())))
      current = null
    } else if (line.kind === 'blank' && !inside) {
      current = null
    } else {
      const shown = [...(line.kind === 'directive' ? keys.pass(line.directive) : []), ...viewed(line, keys.now())]
      if (shown.length === 0) continue
      const into: ViewSection = current ?? begin('plain', '')
      into.lines.push(...shown)
      if (into.kind === 'chorus') chorus.push(line)
    }
  }
  return sections
    .map((section) => labelled(trimmed(section)))
    .filter(({ kind, label, lines }) => kind !== 'plain' || label !== '' || lines.length > 0)
}

/** `{start_of_grid 1+4x2+4}` says how wide a grid is, and is no label. */
function gridLabel(label: string): string {
  return label.replace(/^shape\s*=\s*\S+\s*|^[\d+x]+(?:\s+|$)/, '')
}

function trimmed(section: ViewSection): ViewSection {
  const { lines } = section
  const first = lines.findIndex(({ kind }) => kind !== 'blank')
  const last = lines.findLastIndex(({ kind }) => kind !== 'blank')
  return { ...section, lines: first < 0 ? [] : lines.slice(first, last + 1) }
}

/** A comment at the beginning of a section without a label is its label. */
function labelled(section: ViewSection): ViewSection {
  const [first, ...others] = section.lines
  if (section.label !== '' || section.kind === 'plain' || first?.kind !== 'comment') return section
  if (first.segments.length !== 1 || first.segments[0]!.chord !== '') return section
  return { ...section, label: first.segments[0]!.text, lines: others }
}
