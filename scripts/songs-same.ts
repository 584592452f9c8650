import { readFile } from 'node:fs/promises'
import { compareSongs } from '@/lib/music/compare-songs'
import { LABELLED_PAIRS } from '@/lib/music/same-songs-labelled'
import { pairsReport, readPairs } from '@/lib/music/same-songs-report'

const STANDARD_INPUT = '-'

// Who reads only the beginning of the output, as `head` does, wants no complaint about the rest.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const given = process.argv.slice(2)
const file = given.find((argument) => !argument.startsWith('--'))

if (given.includes('--report')) await report(file ?? LABELLED_PAIRS)
else if (file === undefined)
  refuse('Name the file of pairs: npm run --silent songs:same -- FILE, or - for what is piped in')
else await judge(file)

/** One line out for each line in: the verdict and the score. */
async function judge(path: string) {
  const text = await textOf(path)
  const lines = text ? text.replace(/\r?\n$/, '').split(/\r?\n/) : []
  await print(lines.map((line) => `${verdictOn(line)}\n`).join(''))
}

function verdictOn(line: string): string {
  // No songs are not the same song.
  if (line.trim() === '') return 'different\t0'
  const [titleA = '', artistA = '', titleB = '', artistB = ''] = line.split('\t')
  const { verdict, score } = compareSongs({ title: titleA, artist: artistA }, { title: titleB, artist: artistB })
  return `${verdict}\t${score}`
}

async function report(path: string) {
  const text = await textOf(path)
  if (text !== null) await print(pairsReport(readPairs(text)))
}

async function textOf(path: string): Promise<string | null> {
  try {
    if (path !== STANDARD_INPUT) return withoutMark(await readFile(path, 'utf8'))
    const pieces: Buffer[] = []
    for await (const piece of process.stdin) pieces.push(piece)
    return withoutMark(Buffer.concat(pieces).toString('utf8'))
  } catch (error) {
    refuse(`The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    return null
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

function refuse(message: string) {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

// A pipe takes a large output in pieces, and ending the process early would cut it.
function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, (error) => (error ? reject(error) : resolve())))
}
