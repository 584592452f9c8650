import { partOfWord } from '@/lib/charts/file-name-words'
import { records, withPlainLineEnds } from '@/lib/import/records'
import { oneLine } from '@/lib/one-line'
import type { ListedFile } from './drive-file'
import { filesOfJson } from './files-of-json'
import { LONGEST_NAME, partsOfCells, problemOfKind } from './line-parts'
import { headerOf, partsByHeader } from './list-header'

export const MOST_FILES = 5_000

/**
 * Reads a list of files as it is pasted: one name a line, names beside links or ids, the rows of a table or of Drive's own
 * page, what `ls`, `ls -l`, `tree` and JSON of file tools print. Answers in words what is wrong with it as a whole.
 */
export function readFileList(text: string): { files: ListedFile[] } | { problem: string } {
  const plain = withPlainLineEnds(text).replaceAll('\0', '').toWellFormed()
  const files = withoutRepeats((filesOfJson(plain) ?? filesOfLines(plain)).map(asListed))
  if (files.length === 0) return { problem: 'There is no file in this list.' }
  if (files.length > MOST_FILES) {
    const many = files.length.toLocaleString('en')
    return { problem: `This list has ${many} files, and ${MOST_FILES.toLocaleString('en')} come at once: split it.` }
  }
  const [only] = files
  return files.length === 1 && only!.problem && !only!.name.includes('.') ? { problem: only!.problem } : { files }
}

type Part = ReturnType<typeof partsOfCells>

function filesOfLines(text: string): Part[] {
  const lines = text.split('\n')
  const header = headerOf(lines.find((line) => line.trim() !== '') ?? '')
  if (header) return [...records(text, header.delimiter)].slice(1).map(({ cells }) => partsByHeader(header, cells))
  const noise = lines.some((line) => OF_DRIVE.test(line.trim()))
  const files: Part[] = []
  let folder = ''
  for (const line of lines) {
    const bare = line.replace(/^[\s│├└─]+/, '').trim()
    const heading = /^(.{1,200}):$/.exec(bare)?.[1]
    if (heading && (/^\.|\//.test(heading) || partOfWord(heading))) folder = heading.replace(/^\.\/?/, '')
    else if (bare !== '' && !(noise && isNoise(bare)) && !NO_FILE.test(bare)) files.push(inFolder(folder, ofLine(bare)))
  }
  return files
}

function ofLine(bare: string): Part {
  const long = LS_LONG.exec(bare)
  if (long) return partsOfCells([long[1]!])
  if (bare.includes('\t')) return partsOfCells([...records(bare, '\t')].flatMap(({ cells }) => cells))
  const said = bare.replace(/^[-*•]\s+/, '')
  const spaced = said.split(
    /\s{2,}|\s*[,;|]\s*(?=[01][A-Za-z0-9_-]{27,43}$|https?:)|(?<=^[01][A-Za-z0-9_-]{27,43})[\s,;|]+/,
  )
  return partsOfCells(spaced.length > 1 ? spaced.map(unquoted) : [unquoted(said)])
}

const LS_LONG = /^[-l][rwxsStT-]{9}[.+@]?\s+\d+\s+\S+\s+\S+\s+[\d.,]+[KMGT]?\s+\w{3}\s+\d{1,2}\s+[\d:]+\s+(.+)$/
const NO_FILE = /^(?:total \d+|d[rwxsStT-]{9}[.+@]?\s.*|\d+ director(?:y|ies), \d+ files?|\.{1,2})$/

/** Words, days and sizes that stand between the names where the page of a folder in Drive was copied. */
const OF_DRIVE = /^(?:Last modified|File size|Date modified|Owner)$/i
const NOISE =
  /^(?:name|owner|me|last modified|date modified|file size|size|location|type|shared|more actions|download|folders|files|—|–|-|sort)$/i
const SIZE = /^\d[\d.,]*\s*(?:bytes|[kmgt]b)$/i
const DAY =
  /^(?:\d{1,2}:\d\d(?:\s*[ap]m)?|(?:\d{1,2}\s+)?[A-Z][a-z]{2,8}\.?\s+\d{1,2},?(?:\s+\d{4})?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:\s+\d{4})?)(?:\s+me)?$/

function isNoise(line: string): boolean {
  return NOISE.test(line) || SIZE.test(line) || DAY.test(line)
}

function inFolder(folder: string, part: Part): Part {
  return folder && part.name ? { ...part, name: `${folder}/${part.name}` } : part
}

function unquoted(text: string): string {
  return /^(["'`]).+\1$/.test(text) ? text.slice(1, -1) : text
}

function asListed({ mime, ...file }: Part): ListedFile {
  const name = oneLine(file.name).slice(-LONGEST_NAME).toWellFormed()
  return { ...file, name, problem: file.problem ?? problemOfKind(mime) }
}

function withoutRepeats(files: ListedFile[]): ListedFile[] {
  const seen = new Set<string>()
  return files
    .filter(({ name, fileId, problem }) => name || fileId || problem)
    .map((file) => {
      const key = file.fileId ?? `name ${file.name.toLowerCase()}`
      const again = seen.has(key) && !file.problem
      seen.add(key)
      return again
        ? {
            ...file,
            problem: file.fileId ? 'This file stands in the list before.' : 'This name stands in the list before.',
          }
        : file
    })
}
