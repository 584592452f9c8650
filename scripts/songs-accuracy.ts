import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { readSongs } from '@/lib/import/read-songs'
import { belowFloors, compare, type Label, NO_TALLY, percentages, readLabels, sum } from '@/scripts/accuracy/compare'

const [labelsFolder, filesFolder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const tellsMisses = process.argv.includes('--misses')
if (!labelsFolder || !filesFolder) {
  process.stderr.write('Name two folders: npm run --silent songs:accuracy -- LABELS_DIR FILES_DIR\n')
  process.exit(2)
}

let total = NO_TALLY
process.stdout.write(`${'rows'.padStart(5)}  title  artist  key  wrong  tempo  file\n`)
for (const path of await labelFiles(labelsFolder)) {
  const file = relative(labelsFolder, path).slice(0, -'.tsv'.length)
  const labels = readLabels(await readFile(path, 'utf8'))
  const { tally, misses } = compare(labels, await songsOf(join(filesFolder, file), labels))
  total = sum(total, tally)
  process.stdout.write(`${percentages(tally)}  ${file}\n`)
  if (tellsMisses) for (const miss of misses) process.stdout.write(`       ${miss}\n`)
}
process.stdout.write(`${percentages(total)}  total\n`)
const failures = belowFloors(total)
for (const failure of failures) process.stdout.write(`Below the floor: ${failure}\n`)
process.exitCode = failures.length > 0 ? 1 : 0

async function labelFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  return found
    .filter((one) => one.isFile() && one.name.endsWith('.tsv'))
    .map((one) => join(one.parentPath, one.name))
    .sort()
}

/** A file that cannot be read at all misses every one of its rows. */
async function songsOf(file: string, labels: Label[]) {
  try {
    return (await readSongs(await readFile(file), file)).songs
  } catch (error) {
    process.stdout.write(`       ${labels.length} rows not read: ${error instanceof Error ? error.message : error}\n`)
    return []
  }
}
