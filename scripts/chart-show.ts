import { readFile } from 'node:fs/promises'
import { chartForReader } from '@/lib/charts/chart-for-reader'
import { chartText } from '@/lib/charts/chart-text'
import { readAnyCharts } from '@/lib/charts/read-any-chart'
import { viewChart } from '@/lib/charts/view-chart'
import { writeChart } from '@/lib/charts/write-chart'
import { decode } from '@/lib/import/encoding'
import { UnreadableFile } from '@/lib/import/unreadable-file'
import { choicesOf, WrongChoice } from './charts/choices'

// Who reads only the beginning of the output, as `head` does, wants no complaint about the rest.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

try {
  const { file, reader, asChordpro, lyricsOnly } = choicesOf(process.argv.slice(2))
  const charts = readAnyCharts(decode(await bytesOf(file)).text, file)
  const written = asChordpro
    ? charts.map((chart) => writeChart(chartForReader(chart, reader))).join('')
    : charts
        .map((chart) => chartText(viewChart(chart, reader), { lyricsOnly, instrument: reader.instrument }))
        .join('\n\n')
  await new Promise((resolve) => process.stdout.write(written, resolve))
} catch (error) {
  process.stderr.write(`${sentence(error)}\n`)
  process.exitCode = 1
}

function sentence(error: unknown): string {
  if (error instanceof WrongChoice) return error.message
  return error instanceof UnreadableFile
    ? 'This file is not text, so there is no chart in it.'
    : `This chart cannot be read: ${error}`
}

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') return stdin()
  try {
    return await readFile(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new WrongChoice(`There is no file ${file}.`)
    if (code === 'EISDIR') throw new WrongChoice(`${file} is a folder, not a file.`)
    throw new WrongChoice(`The file ${file} cannot be opened (${code}).`)
  }
}

async function stdin(): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of process.stdin) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
