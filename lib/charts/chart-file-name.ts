import { titleOfWords } from '@/lib/charts/file-name-title'
import { keyOfWord, type PartWord, partOfWord } from '@/lib/charts/file-name-words'
import type { Reads } from '@/lib/charts/instruments'

/** What the name of a chart's file says; `sure` is false where it can be understood in another way too. */
export type ChartFileName = {
  title: string
  artist?: string
  /** The concert key, where it stands beside a transposition; in letters. */
  key?: string
  transposition?: Reads | 'score'
  /** The name of an instrument of `INSTRUMENTS`. */
  instrument?: string
  sure: boolean
}

const ENDING =
  /\.(?:pdf|txt|text|pro|cho|crd|chord|chopro|chordpro|onsong|xml|musicxml|mxl|mscz|mid|midi|abc|jpe?g|png|webp|heic|svg|docx?|odt|rtf|pages|html?|gpx?|gp\d|sib|mus|mp3|m4a|wav|sbp|opensong)$/i
const OF_CHORDS = /\.(?:pro|cho|crd|chord|chopro|chordpro|onsong)$/i
const LONGEST = 400

/**
 * Reads the name of a chart's file, with its folders: `Bb/Amari_Szi_Amari_d_Bb.pdf` is in D minor, for B♭ instruments.
 * Only what stands apart counts: neither `Vitamin-C` nor `Bring A Torch` names a key.
 */
export function readChartFileName(name: string): ChartFileName {
  const path = name.slice(-LONGEST).split(/[/\\]/)
  const file = path.pop()!.trim()
  const stem = file.replace(ENDING, '')
  const folder = partOfWord(path.at(-1) ?? '')
  if (OF_CHORDS.test(file)) return ofChords(stem, /\.onsong$/i.test(file))
  const { words, found } = peeled(stem, folder)
  const parts = words.split(/\s+[-–—]\s+/).filter((part) => part.trim() !== '')
  const read = part(parts, found, folder)
  return {
    ...titleOfWords(read.parts, /\.te?xt$/i.test(file)),
    ...read.said,
    sure: read.sure && (inOrder(read.parts, file) || read.said.instrument !== undefined),
  }
}

type Found = { key?: string; part?: PartWord; doubt: boolean }

/** Sheets of chords are always at concert pitch, so that the end of their name is a key: `porque-ele-vive.g.pro`. */
function ofChords(stem: string, onsong: boolean): ChartFileName {
  const dotted = /^(.+?)\.([a-gA-G][#b]?m?)$/.exec(stem)
  const dashed = dotted ? null : /^(.{2,}?)\s*(?:[-–_]|\s[-–]\s|\()([A-G][#b]?m?)\)?$/.exec(stem)
  const match = dotted ?? dashed
  const key = match && keyOfWord(match[2]!.charAt(0).toUpperCase() + match[2]!.slice(1))
  const title = (match && key ? match[1]! : stem).replace(/(?:\.(?:v\d+|[a-z]+(?:-\d+)?))+$/, '')
  const sure = !key || dotted !== null || onsong || match![2]!.length > 1
  const words = /[A-Z ]/.test(title) ? title.replaceAll('_', ' ') : title.replace(/[-_]+/g, ' ')
  return { ...titleOfWords([words], false), ...(key ? { key } : {}), sure }
}

/** Takes the key and the part off the end of a name, as long as they stand apart. */
function peeled(stem: string, folder: PartWord | null): { words: string; found: Found } {
  const found: Found = { doubt: false }
  let words = stem
    .replace(/^\d{2,3}_+(?=\p{L})/u, '')
    .replace(/[\s_-]*(?:[_\s(-]v\d+(?:[._]\d+)*|_transposta_\d+|\([+-]\d+\))\)?$/i, '')
  const last = words.lastIndexOf(' - ')
  if (last > 0 && words.endsWith(')') && takes(found, words.slice(last + 3), '_', folder)) words = words.slice(0, last)
  for (let round = 0; round < 3; round++) {
    const end = /^(.+)([-–—_([])([^-–—_()[\]]{1,30})[)\]]?$/.exec(words)
    if (!end) break
    const [before, sign, word] = [end[1]!, end[2]!, end[3]!]
    const spaced = /\s$/.test(before) && /^\s/.test(word)
    if (!takes(found, word.trim(), /[-–—]/.test(sign) && spaced ? ' - ' : sign, folder)) break
    words = before.trimEnd().replace(/[_ ]in$/, '')
  }
  return { words: words.replaceAll('_', ' '), found }
}

function takes(found: Found, word: string, separator: string, folder: PartWord | null): boolean {
  const apart = !/^[-–—]$/.test(separator)
  const key = keyOfWord(word)
  const named = partOfWord(word)
  if (named && !found.part && !found.key && (apart || (key !== null && isHorn(word, folder)))) {
    if (!key || isHorn(word, folder) || named.instrument) {
      found.part = named
      found.doubt ||= key !== null && separator !== '_' && folder?.reads !== named.reads
      return true
    }
  }
  if (found.part?.instrument && !found.key && named?.reads === found.part.reads) return true
  const small = /^[a-g]$/.test(word) && found.part !== undefined ? `${word.toUpperCase()}m` : null
  const certain = key !== null && key.length > 1
  // A small letter alone may be a key of its writer's or belong to the title.
  found.doubt ||= apart && !small && /^[a-g]$/.test(word)
  if (found.key || !(key || small) || (!apart && !certain)) return false
  found.key = small ?? key!
  found.doubt ||= !found.part && /^[CF]$/.test(word) && separator !== '('
  return true
}

/** B♭ and E♭ at the end are the instruments far more often than the key. */
function isHorn(word: string, folder: PartWord | null): boolean {
  return /^(?:bb|eb|b♭|e♭)$/i.test(word) || (folder !== null && partOfWord(word)?.reads === folder.reads)
}

function part(parts: string[], found: Found, folder: PartWord | null) {
  let [rest, of] = [parts, found.part ?? folder]
  let key = found.key
  let doubt = found.doubt
  const first = rest.length > 1 ? partOfWord(rest[0]!.replace(/^soloist\s*/i, '').replace(/^\((.*)\)$/, '$1')) : null
  if (first && !found.part && (first.instrument || /soloist/i.test(rest[0]!))) [rest, of] = [rest.slice(1), first]
  const inKey = /^(.+?)\s+in\s+([A-G][#b]?m?)$/.exec(rest.at(-1) ?? '')
  const middle = /^(.+?)\s*\(([A-G][#b]?m?)\)\s+(.+)$/.exec(rest[0] ?? '')
  if (inKey && !key && keyOfWord(inKey[2]!)) {
    key = keyOfWord(inKey[2]!)!
    rest = [...rest.slice(0, -1), inKey[1]!]
    doubt ||= !of && /^[CF]$|^[BE]b$/.test(inKey[2]!)
  } else if (middle && !key && keyOfWord(middle[2]!)) {
    key = keyOfWord(middle[2]!)!
    rest = [middle[1]!, ...rest.slice(1)]
  }
  const said = {
    ...(key ? { key } : {}),
    ...(of ? { transposition: of.reads } : {}),
    ...(of?.instrument ? { instrument: of.instrument } : {}),
  }
  return { parts: rest, said, sure: !doubt }
}

/**
 * Two names without anything else may be the title and the artist in either order; chord sites put the artist first, and
 * do not say where it ends in `caetano-veloso-a-bossa-nova.txt`.
 */
function inOrder(parts: readonly string[], file: string): boolean {
  return /\.te?xt$/i.test(file) ? !/^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)+\./u.test(file) : parts.length < 2
}
