import { isHeading } from '@/lib/import/headings'
import type { TableRecord } from '@/lib/import/records'
import type { ColumnField } from '@/lib/import/song-draft'
import { findTitleSplit, splitTitle } from '@/lib/import/title-and-artist'
import { parseKey } from '@/lib/music/parse-key'

export type CutLines = { rows: TableRecord[]; columns: Record<number, ColumnField> }
type Tail = { field: ColumnField; pattern: RegExp; test: (text: string) => boolean; share: number }

const PASTED_SHARE = 0.5
const DASHES = /(?<=[^\s\d])[ \t]*[–—―‒][ \t]*(?=\S)|(?<=\S) +[-–—―‒] *(?=\S)|(?<=\S)[-–—―‒] +(?=\S)/gu
const ARROW = / ?(?:→|⇒|=>|->|—>|–>) ?/g
const CJK_DASH = /(?<=[\p{Lo}）)])[-－–—―]{1,2}(?=[\p{L}（])|\s?／\s?/gu
const QUOTED = /^["“”„«»「『']([^"“”„«»「」『』]{1,200})["“”„«»」』'][\s,:–—-]*(?:by |von |de |par |di )?(\S.*)$/u
const isKey = (text: string) => /^[A-H]/.test(text) && parseKey(text.trim()) !== null
const KEY = '[A-H](?:[#b♯♭]|is|es)?(?: ?(?:m|min|minor|maj|major|moll|dur|-moll|-dur|-))?'
const ALONE = { share: 0.5 }
const TAILS: Tail[] = [
  {
    field: 'capo',
    pattern: /^(.*\S)(?:[\s,–—|-]+|\s?[([])(?:capo|kapo)[ :=]*(\d{1,2}|[IVX]{1,4})[)\]]?$/i,
    test: () => true,
    share: 0.01,
  },
  { field: 'duration', pattern: /^(.*\S)(?:[\s–—-]+|\s?[([])(\d{1,2}:[0-5]\d)[)\]]?$/, test: () => true, ...ALONE },
  {
    field: 'tempo',
    pattern: /^(.*\S)(?:[\s,–—|-]+|\s?[([])((?:♩ ?= ?)?[4-9]\d|(?:♩ ?= ?)?[12]\d\d) ?bpm[)\]]?$/i,
    test: () => true,
    ...ALONE,
  },
  { field: 'key', pattern: new RegExp(`^(.*\\S)(?: - |, ?| ?[|:] ?|\\t)(${KEY})$`), test: isKey, ...ALONE },
  {
    field: 'key',
    pattern: new RegExp(`^(.*\\S) ?[[(](?:in |key of |key:? ?|tom:? ?|tonart:? ?)(${KEY})[\\])]$`, 'i'),
    test: isKey,
    share: 0.2,
  },
  {
    field: 'key',
    pattern: new RegExp(`^(.*\\S)(?: | ?[[(])(?:in |key of |key:? ?|tom:? ?)?(${KEY})[\\])]?$`, 'i'),
    test: isKey,
    share: 0.7,
  },
]
const HEAD = new RegExp(`^[[(]?(${KEY})[\\])]?(?: - |: |\\t|\\. | \\| )(\\S.*)$`)
const MOST_TAILS = 4
const TAIL_LENGTH = 60

/** Cuts each line of a list into title, artist, key, tempo and duration by the habit of the whole list. */
export function cutLines(rows: TableRecord[]): CutLines {
  let work: Work[] = rows.map(({ line, cells }) => {
    const heads = isHeading(cells[0]!)
    return { line, heads, text: heads ? cells[0]! : evenDashes(cells[0]!), found: {} }
  })
  for (let turn = 0; turn < MOST_TAILS; turn++) {
    const tail = TAILS.find((one) => isHabit(work, one))
    if (!tail) break
    work = work.map((one) => without(one, tail))
  }
  work = withoutHeads(work)
  const pairs = pairsOf(work)
  const fields: ColumnField[] = ['title', ...(pairs ? (['artist'] as const) : []), ...foundFields(work)]
  return {
    rows: work.map(({ line, text, found }, at) => {
      const [title = text, artist = ''] = pairs?.[at] ?? [text]
      const values: Partial<Record<ColumnField, string>> = { ...found, title, artist }
      return { line, cells: fields.map((field) => values[field] ?? '') }
    }),
    columns: Object.fromEntries(fields.map((field, index) => [index, field])),
  }
}

type Found = Partial<Record<ColumnField, string>>
type Work = { line: number; heads: boolean; text: string; found: Found }

function evenDashes(text: string): string {
  return text.replace(ARROW, ' - ').replace(CJK_DASH, ' - ').replace(DASHES, ' - ')
}

function isHabit(work: Work[], tail: Tail): boolean {
  const songs = work.filter(({ heads }) => !heads)
  const having = songs.filter(({ text, found }) => !(tail.field in found) && matchOf(text, tail))
  return having.length > 0 && having.length >= songs.length * tail.share && (songs.length > 1 || tail.share < 0.7)
}

function without(one: Work, tail: Tail): Work {
  const match = one.heads || tail.field in one.found ? null : matchOf(one.text, tail)
  if (!match) return one
  const text = (one.text.slice(0, -TAIL_LENGTH) + match[1]!).replace(/[\s,:|–—-]{1,8}$/, '')
  return { ...one, text, found: { ...one.found, [tail.field]: match[2]! } }
}

/** Only the end of a line is looked at, so that the time it takes stays in proportion to its length. */
function matchOf(text: string, { pattern, test }: Tail): RegExpExecArray | null {
  const match = pattern.exec(text.slice(-TAIL_LENGTH))
  return match && test(match[2]!) ? match : null
}

/** `G - Wonderwall`: keys in front of the titles. */
function withoutHeads(work: Work[]): Work[] {
  if (work.some(({ found }) => 'key' in found)) return work
  const heads = work.map(({ text }) => HEAD.exec(text))
  const having = heads.filter((head) => head !== null && isKey(head[1]!)).length
  const songs = work.filter(({ heads }) => !heads).length
  if (songs < 3 || having < songs * 0.8) return work
  return work.map((one, at) => {
    const head = heads[at]
    return head && isKey(head[1]!) ? { ...one, text: head[2]!, found: { ...one.found, key: head[1]! } } : one
  })
}

/** Title and artist of each line, or null where the lines hold titles alone. */
function pairsOf(work: Work[]): [string, string][] | null {
  const songs = work.filter(({ heads }) => !heads).map(({ text }) => text)
  const quoted = songs.filter((text) => QUOTED.test(text)).length
  if (songs.length > 1 && quoted >= songs.length * 0.7) return work.map(({ text }) => quotedPair(text))
  const split = findTitleSplit(songs.map(withoutKey), PASTED_SHARE)
  if (!split) return null
  return work.map(({ text, heads }) => {
    if (heads) return [text, '']
    const key = text.slice(withoutKey(text).length)
    const { title, artist } = splitTitle(withoutKey(text), split)
    return [title + key, artist ?? '']
  })
}

function quotedPair(text: string): [string, string] {
  const match = QUOTED.exec(text)
  return match ? [match[1]!.trim(), match[2]!.replace(/^\((.*)\)$/, '$1')] : [text, '']
}

function foundFields(work: Work[]): ColumnField[] {
  return (['key', 'tempo', 'duration', 'capo'] as const).filter((field) => work.some(({ found }) => field in found))
}

function withoutKey(text: string): string {
  return text.replace(/ ?[([][A-H][#b♯♭]?m?[)\]]$/, '')
}
