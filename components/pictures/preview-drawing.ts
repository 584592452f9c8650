import 'server-only'
import { sunPicture } from '@/components/sun/sun-picture'
import { inLetters } from './in-letters'
import { setLines } from './set-lines'
import { type Typeface, typefaces } from './typefaces'

export type Preview = { title?: string; numbers?: string; by?: string; counts: readonly number[] }

const [PAPER, INK, SOFT] = ['#fbf8f1', '#1f1a14', '#6d6455']
const LEFT = 80
const ROOM = 560
const EVEN = Array<number>(24).fill(1)

/** The preview of a link as SVG, 1200 by 630. Words the typefaces have no letters for are left out: no boxes. */
export function previewDrawing({ title, numbers, by, counts }: Preview): string {
  const lines = [...titleLines(title), ...smallLines(numbers, by)]
  const height = lines.reduce((sum, { step }) => sum + step, 0)
  let base = (590 - height) / 2
  const drawn = lines.map((line) => {
    base += line.step
    return textAt(LEFT, base, line)
  })
  const brand = { words: 'SOLEil', face: typefaces().title, size: 34, colour: INK }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
<rect width="1200" height="630" fill="${PAPER}"/>
<g transform="translate(680 85)">${sunPicture(counts, 460)}</g>
${drawn.join('\n')}
<g transform="translate(${LEFT} 536)">${sunPicture(EVEN, 46)}</g>
${textAt(LEFT + 60, 571, brand)}
</svg>`
}

type Words = { words: string; face: Typeface; size: number; colour: string }
type Line = Words & { step: number }

function titleLines(title = ''): Line[] {
  const { title: display, text } = typefaces()
  const heading = inLetters(title, [display, text])
  if (!heading) return []
  const size = heading.words.length > 34 ? 60 : 76
  const lines = setLines(heading.words, heading.face, size, ROOM, 3)
  return lines.map((words) => ({ words, face: heading.face, size, colour: INK, step: size * 1.12 }))
}

function smallLines(numbers?: string, by = ''): Line[] {
  const { text } = typefaces()
  const name = inLetters(by, [text])
  return [numbers, name && `shared by ${name.words}`]
    .filter((line) => line !== undefined)
    .flatMap((line) => setLines(line, text, 34, ROOM, 1))
    .map((words) => ({ words, face: text, size: 34, colour: SOFT, step: 52 }))
}

function textAt(x: number, y: number, { words, face, size, colour }: Words): string {
  const safe = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<text x="${x}" y="${Math.round(y)}" font-family="${face.family}" font-size="${size}" fill="${colour}">${safe}</text>`
}
