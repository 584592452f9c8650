/**
 * A directive of ChordPro 6 by its long name in lower case. `{comment-alto!: Tacet}` has the selector `alto`, turned
 * round. `{meta: artist X}` is the directive `artist`. Source: https://www.chordpro.org/chordpro/chordpro-directives/
 */
export type Directive = { name: string; value: string; selector: string | null; unless: boolean }

const LONG_NAMES: Record<string, string> = {
  ...{ t: 'title', st: 'subtitle', su: 'subtitle', ns: 'new_song', c: 'comment', ci: 'comment_italic' },
  ...{ cb: 'comment_box', highlight: 'comment', np: 'new_page', npp: 'new_physical_page', colb: 'column_break' },
  ...{ col: 'columns', g: 'grid', ng: 'no_grid', cf: 'chordfont', cs: 'chordsize', tf: 'textfont', ts: 'textsize' },
  ...{ soc: 'start_of_chorus', eoc: 'end_of_chorus', sov: 'start_of_verse', eov: 'end_of_verse' },
  ...{ sob: 'start_of_bridge', eob: 'end_of_bridge', sot: 'start_of_tab', eot: 'end_of_tab' },
  ...{ sog: 'start_of_grid', eog: 'end_of_grid', bpm: 'tempo' },
}
const LONGEST = 20_000

/** The directive a line holds, in any of its spellings: `{title: X}`, `{ T :X }`, `{title X}`; null if it holds none. */
export function readDirective(line: string): Directive | null {
  const text = line.trim()
  if (!text.startsWith('{') || !text.endsWith('}') || text.length > LONGEST) return null
  const match = /^\{\s*([a-zA-Z]\w{0,40})(?:-([\w-]{1,40})(!?))?(?:\s*[:=]\s*|\s+|(?=\}))/.exec(text)
  if (!match) return null
  const name = match[1]!.toLowerCase()
  const value = text.slice(match[0].length, -1).trim()
  const chosen = { selector: match[2]?.toLowerCase() ?? null, unless: match[3] === '!' }
  if (name !== 'meta') return { name: LONG_NAMES[name] ?? name, value, ...chosen }
  const meta = /^([\w-]{1,40})[:\s]\s*/.exec(value)
  const about = meta?.[1]?.toLowerCase() ?? ''
  if (!meta) return { name: 'meta', value, ...chosen }
  return { name: LONG_NAMES[about] ?? about, value: value.slice(meta[0].length), ...chosen }
}

/** The label of a section or a recall, written plainly or as `label="Verse 1"`. */
export function labelOf({ value }: Directive): string {
  const attribute = /(?:^|\s)label\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(value)
  if (attribute) return attribute[1] ?? attribute[2] ?? ''
  return /^\w+\s*=\s*["']/.test(value) ? '' : value
}
