import { isDriveId, partsOfCells, reached } from './line-parts'

type Column = 'name' | 'path' | 'link' | 'md5' | 'modified' | 'mime'
export type ListHeader = { delimiter: string; columns: (Column | null)[] }

/** The columns that the first line of a table names; null where it is no header, or names no files. */
export function headerOf(line: string): ListHeader | null {
  const delimiter = DELIMITERS.find((sign) => line.includes(sign))
  if (!delimiter) return null
  const columns = line.split(delimiter).map((cell) => COLUMNS[plain(cell)] ?? null)
  const named = columns.includes('name') || columns.includes('path')
  return named && columns.filter((column) => column !== null).length > 1 ? { delimiter, columns } : null
}

/** The file of a row under a header; a path says more than a name. */
export function partsByHeader({ columns }: ListHeader, cells: readonly string[]): ReturnType<typeof partsOfCells> {
  const of = (column: Column) =>
    cells.filter((cell, at) => columns[at] === column && cell.trim() !== '').map((cell) => cell.trim())
  const links = of('link')
  const by = partsOfCells([...of('md5'), ...of('modified'), ...of('mime')])
  const link = links.find((one) => !isDriveId(one)) ?? links[0] ?? null
  return { ...by, name: of('path')[0] ?? of('name')[0] ?? '', ...reached(link) }
}

const DELIMITERS = ['\t', ';', ',', '|']

const COLUMNS: Record<string, Column> = {
  ...{ name: 'name', title: 'name', file: 'name', filename: 'name', 'file name': 'name', path: 'path' },
  ...{ id: 'link', 'file id': 'link', fileid: 'link', 'drive id': 'link', url: 'link', link: 'link', weblink: 'link' },
  ...{ webviewlink: 'link', 'file url': 'link', 'drive link': 'link', md5: 'md5', md5checksum: 'md5' },
  ...{ modified: 'modified', 'last modified': 'modified', 'modified time': 'modified', modifiedtime: 'modified' },
  ...{ modtime: 'modified', date: 'modified', mimetype: 'mime', 'mime type': 'mime', type: 'mime' },
}

function plain(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '').toLowerCase()
}
