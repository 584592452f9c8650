import { scaleLog } from 'd3-scale'
import { symbol, symbolCircle, symbolDiamond } from 'd3-shape'
import type { Outcome } from './figure'

type Run = { commit: string; date: string; machine: string }

const [WIDTH, HEIGHT, EDGE] = [640, 44, 16]
const [DOT, MIDDLE] = [symbol(symbolCircle, 28)()!, symbol(symbolDiamond, 110)()!]

/** A page with one picture for each figure: every round as a dot, their median as a diamond, the floor as a line. */
export function pageOf(outcomes: Outcome[], { commit, date, machine }: Run): string {
  const rows = outcomes.map(row).join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>SOLEil, measured</title><style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --good: #2e7d4f; --short: #b3401f; --quiet: #8886 }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1rem } h1 { font-weight: 600; margin: 0 } h2 { font-size: 1rem; margin: 2rem 0 0 }
p { margin: .2rem 0; opacity: .8 } svg { width: 100%; height: auto; display: block }
.good { fill: var(--good) } .short { fill: var(--short) } .round { opacity: .35 } text { fill: currentColor; font-size: 11px; opacity: .7 }
line { stroke: currentColor; opacity: .7 } .side { fill: var(--quiet) }
</style></head><body><h1>SOLEil, measured</h1>
<p>${escaped(`${date}, ${commit}, ${machine}`)}</p>
<p>Dots are rounds, the diamond is their median, the line is the floor; the shaded side is the better one.</p>
${rows}</body></html>`
}

function row(outcome: Outcome): string {
  const { name, value, told } = outcome
  const said =
    value === null ? 'not run' : `${shown(value)} (${outcome.higherIsBetter ? 'at least' : 'at most'} ${outcome.floor})`
  return `<section><h2>${escaped(name)}</h2><p>${escaped(said)}${outcome.ok || value === null ? '' : ' — short of the floor'}</p>
${value === null ? '' : picture(outcome, value)}<p><small>${escaped(told)}</small></p></section>`
}

function picture({ rounds, floor, higherIsBetter, ok, name }: Outcome, value: number): string {
  const all = [...rounds, floor, value].map((one) => Math.max(one, floor / 1000))
  const x = scaleLog([Math.min(...all) / 1.5, Math.max(...all) * 1.5], [EDGE, WIDTH - EDGE]).clamp(true)
  const kind = ok ? 'good' : 'short'
  const [from, to] = higherIsBetter ? [x(floor), WIDTH] : [0, x(floor)]
  const at = (one: number, path: string, kinds: string) =>
    `<path class="${kinds}" transform="translate(${x(one).toFixed(1)} 18)" d="${path}"/>`
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(`${name}: ${shown(value)}, floor ${floor}`)}">
<rect class="side" x="${from.toFixed(1)}" y="4" width="${(to - from).toFixed(1)}" height="28" rx="4"/>
<line x1="${x(floor).toFixed(1)}" x2="${x(floor).toFixed(1)}" y1="2" y2="34"/><text x="${x(floor).toFixed(1)}" y="43" text-anchor="middle">${floor}</text>
${rounds.map((one) => at(one, DOT, `${kind} round`)).join('')}${at(value, MIDDLE, kind)}</svg>`
}

export function shown(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
