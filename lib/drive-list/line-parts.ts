import { readDriveLink } from '@/lib/drive'
import type { ListedFile } from './drive-file'

export const LONGEST_NAME = 500

/** The cells of a line by what their shape says they are: a link, an id, a checksum, a day, a size, or else words. */
export function partsOfCells(cells: readonly string[]): ListedFile & { mime: string | null } {
  const parts: Parts = { ...NOTHING, words: [] }
  for (const cell of cells) take(parts, cell.trim())
  const { words, mime, link, ...said } = parts
  const name = words.find((word) => ENDING.test(word)) ?? words[0] ?? ''
  return { ...said, name, mime, ...reached(link) }
}

/** What a link or an id leads to, or what is wrong with it. */
export function reached(link: string | null): Pick<ListedFile, 'fileId' | 'resourceKey' | 'problem'> {
  if (!link) return { fileId: null, resourceKey: null, problem: null }
  const read = isDriveId(link) ? { fileId: link, resourceKey: null } : readDriveLink(link)
  return 'problem' in read
    ? { fileId: null, resourceKey: null, problem: read.problem }
    : { fileId: read.fileId, resourceKey: read.resourceKey, problem: null }
}

/** Ids of Drive have 28, 33 or 44 characters and begin with 0 or 1; names that look so are not among the cells of a list. */
export function isDriveId(text: string): boolean {
  return /^[01][A-Za-z0-9_-]{27,43}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text)
}

/** Why a kind of thing in Drive is no chart; null for files. */
export function problemOfKind(mime: string | null): string | null {
  if (!mime?.startsWith('application/vnd.google-apps.')) return null
  const kind = mime.slice('application/vnd.google-apps.'.length)
  return kind in NO_CHART ? NO_CHART[kind]! : null
}

const NO_CHART: Record<string, string> = {
  folder: 'This is a folder: choose the files in it.',
  form: 'This is a form, not a chart.',
  map: 'This is a map, not a chart.',
  site: 'This is a web page, not a chart.',
  script: 'This is a script, not a chart.',
}

type Parts = Pick<ListedFile, 'md5' | 'modifiedAt'> & { words: string[]; link: string | null; mime: string | null }
const NOTHING = { md5: null, modifiedAt: null, link: null, mime: null }
const ENDING = /\.[a-z0-9]{2,8}$/i

function take(parts: Parts, cell: string): void {
  if (cell === '') return
  if (LINK.test(cell)) {
    const [before, link] = cutLink(cell)
    parts.link ??= link
    if (before) parts.words.push(before)
  } else if (isDriveId(cell)) parts.link ??= cell
  else if (/^[a-f0-9]{32}$/.test(cell)) parts.md5 = cell
  else if (/^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d.*)?$/.test(cell)) parts.modifiedAt = dayOf(cell)
  else if (/^(?:application|image|text|audio|video)\/[\w.+-]+$/.test(cell)) parts.mime = cell
  else if (!/^\d[\d.,]*\s*(?:bytes|[kmgt]?i?b)?$/i.test(cell)) parts.words.push(cell)
}

const LINK = /https?:\/\/|(?:drive|docs)\.google\.com\//i

/** The words of a cell without its link, and the link: `[Autumn Leaves.pdf](https://…)`. */
function cutLink(cell: string): [string, string] {
  const start = cell.search(LINK)
  const link = /^[^\s<>"'|]+/.exec(cell.slice(start))?.[0] ?? ''
  const around = `${cell.slice(0, start)} ${cell.slice(start + link.length)}`
  const words = around.replace(/\]?\(?\s*[)>]?\s*$/, '').replace(/^[\s[<]+/, '')
  return [words.replace(/[\s,;:|=–—>-]+$/, '').trim(), link]
}

function dayOf(cell: string): Date | null {
  const moment = new Date(cell)
  return Number.isNaN(moment.getTime()) ? null : moment
}
