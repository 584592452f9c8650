import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type FontMetrics, fontMetrics } from './font-metrics'

export type Typeface = { family: string; file: string } & FontMetrics

/** The typefaces of a picture, for titles and for all else; read on first use. */
export function typefaces(): { title: Typeface; text: Typeface } {
  kept ??= { title: read('SOLEil Title', 'fraunces-600.ttf'), text: read('SOLEil Text', 'inter-500.ttf') }
  return kept
}

let kept: ReturnType<typeof typefaces> | undefined

function read(family: string, name: string): Typeface {
  const file = join(process.cwd(), 'components', 'pictures', 'fonts', name)
  return { family, file, ...fontMetrics(readFileSync(file)) }
}
