type DriveKind = 'file' | 'document' | 'spreadsheet' | 'presentation' | 'unknown'
export type DriveLink = { kind: DriveKind; fileId: string; resourceKey: string | null }

const FILE_ID = /^[A-Za-z0-9_-]{10,100}$/
const RESOURCE_KEY = /^[A-Za-z0-9_-]{1,100}$/
const DRIVE_HOSTS = new Set([
  'drive.google.com',
  'docs.google.com',
  'drive.usercontent.google.com',
  'sheets.google.com',
])
const KINDS: Record<string, DriveKind> = {
  ...{ file: 'file', document: 'document', spreadsheets: 'spreadsheet', presentation: 'presentation' },
}

/**
 * Reads the link of a Google Drive file, or a bare file id, in every shape that is pasted: `/file/d/…`, `open?id=`,
 * `uc?`, `thumbnail?`, Docs, Sheets and Slides, with accounts (`/u/0/`), HTML escapes and trailing brackets. Answers what
 * is wrong, in words for the musician, for folders, forms, shared drives and viewers of other pages. Never fetches.
 */
export function readDriveLink(text: string): DriveLink | { problem: string } {
  const pasted = withoutWrapping(text)
  if (pasted === '') return { problem: 'There is no link.' }
  if (!pasted.includes('/') && !pasted.includes('.')) return bareId(pasted)
  const url = parseUrl(pasted)
  if (!url || !DRIVE_HOSTS.has(url.hostname)) return { problem: 'This is not a link to Google Drive.' }
  const path = url.pathname.split('/').filter((part) => part !== '')
  const problem = problemOf(url, path)
  return problem ? { problem } : fromUrl(url, path)
}

/** The page on which Drive shows a file to whoever may see it. */
export function driveViewLink(fileId: string, resourceKey: string | null): string {
  return driveLink(fileId, resourceKey, 'view')
}

/** The page of a file that may stand inside a frame. */
export function drivePreviewLink(fileId: string, resourceKey: string | null): string {
  return driveLink(fileId, resourceKey, 'preview')
}

function driveLink(fileId: string, resourceKey: string | null, page: 'view' | 'preview'): string {
  const query = resourceKey ? `?resourcekey=${encodeURIComponent(resourceKey)}` : ''
  return `https://drive.google.com/file/d/${encodeURIComponent(fileId)}/${page}${query}`
}

function withoutWrapping(text: string): string {
  const plain = text
    .slice(0, 2000)
    .replaceAll('&amp;', '&')
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim()
  const start = plain.search(/https?:\/\//i)
  const link = start > 0 ? plain.slice(start) : plain
  const [first = ''] = link.split(/[ <>"'|\\^`{}]/).filter((part) => part !== '')
  return first.replace(/^[([]+/, '').replace(/[)\],.;:!?*]{1,20}$/, '')
}

function bareId(text: string): DriveLink | { problem: string } {
  if (isSharedDrive(text)) return { problem: SHARED_DRIVE }
  const known = FILE_ID.test(text) && text.length >= 25 && /\d/.test(text)
  return known
    ? { kind: 'unknown', fileId: text, resourceKey: null }
    : { problem: 'This is not a link to Google Drive.' }
}

function parseUrl(text: string): URL | null {
  try {
    const url = new URL(/^https?:\/\//i.test(text) ? text : `https://${text}`)
    return url.username === '' && url.password === '' ? url : null
  } catch {
    return null
  }
}

const SHARED_DRIVE = 'This is a whole shared drive: open the file in it and copy its own link.'

function problemOf(url: URL, path: string[]): string | null {
  if (path.includes('folders') || path.includes('folderview') || path.includes('embeddedfolderview'))
    return 'This is a folder: open the file in it and copy its own link.'
  if (path.includes('forms')) return 'This is a form, not a chart.'
  if (path.includes('gview') || (path.includes('viewer') && url.searchParams.has('url')))
    return 'This shows a page from elsewhere: paste the link of that page, or put the file into your Drive.'
  if (path[path.indexOf('d') + 1] === 'e' && path.includes('d'))
    return 'This link was published to the web: copy the link from the Share button instead.'
  return null
}

function fromUrl(url: URL, path: string[]): DriveLink | { problem: string } {
  const at = path.indexOf('d')
  const fileId = (at >= 0 ? path[at + 1] : url.searchParams.get('id')) ?? ''
  if (isSharedDrive(fileId)) return { problem: SHARED_DRIVE }
  if (!FILE_ID.test(fileId)) return { problem: 'This link to Google Drive names no file.' }
  const key = url.searchParams.get('resourcekey') ?? ''
  const kind =
    at > 0
      ? (path
          .slice(0, at)
          .map((part) => KINDS[part])
          .find(Boolean) ?? 'unknown')
      : queryKind(path)
  return { kind, fileId, resourceKey: RESOURCE_KEY.test(key) ? key : null }
}

function queryKind(path: string[]): DriveKind {
  return path.some((part) => part === 'uc' || part === 'download' || part === 'thumbnail') ? 'file' : 'unknown'
}

/** Shared drives have ids of 19 characters beginning with 0A. */
function isSharedDrive(id: string): boolean {
  return /^0A[A-Za-z0-9_-]{17}$/.test(id)
}
