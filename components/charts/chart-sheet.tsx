import { sectionHeading } from '@/lib/charts/chart-text'
import type { ChartView, ViewLine, ViewSection } from '@/lib/charts/chart-view'
import { ChartLine, Chord } from './chart-line'

export type Parts = 'all' | 'lyrics' | 'chords'
type ChartSheetProps = { view: ChartView; parts?: Parts; size?: string; columns?: string }

/** The chart itself: sections of lines, chords above their words, everything as text. */
export function ChartSheet({ view, parts = 'all', size = '3', columns = '1' }: ChartSheetProps) {
  return (
    <div className="chart" data-size={size} data-columns={columns}>
      {view.sections.map((section, place) => (
        <Section key={place} section={section} parts={parts} />
      ))}
    </div>
  )
}

function Section({ section, parts }: { section: ViewSection; parts: Parts }) {
  const heading = sectionHeading(section)
  const blocks = blocksOf(section.lines)
  if (parts === 'lyrics' && /^(?:tab|grid)$/.test(section.kind)) return null
  return (
    <section className="chart-section" data-kind={section.kind} aria-label={heading || undefined}>
      {heading && (
        <h2 className="chart-heading">
          <bdi>{heading}</bdi>
          {section.repeated && section.lines.length > 0 && <span className="font-normal"> again</span>}
        </h2>
      )}
      {blocks.map((block, place) =>
        Array.isArray(block) ? (
          <Columns key={place} lines={block} parts={parts} />
        ) : (
          <Line key={place} line={block} parts={parts} />
        ),
      )}
    </section>
  )
}

function Line({ line, parts }: { line: ViewLine; parts: Parts }) {
  if (line.kind === 'blank') return <div className="chart-blank" />
  if (line.kind === 'key')
    return parts === 'lyrics' ? null : (
      <p className="chart-comment">
        Now in <Chord chord={line.key} note={false} />
      </p>
    )
  if (line.kind === 'comment') return <ChartLine line={line} parts="all" className={`chart-comment ${line.style}`} />
  if (line.kind === 'words') return <ChartLine line={line} parts={parts} className="chart-line" />
  return null
}

type Columnar = Extract<ViewLine, { text: string }>

/** Tablature and grids, in which columns mean something: letters of one width, and moved sideways where they are too wide. */
function Columns({ lines, parts }: { lines: Columnar[]; parts: Parts }) {
  if (parts === 'lyrics') return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the page is moved with the arrow keys.
    <pre className="chart-columns" dir="ltr" tabIndex={0}>
      {lines.map(({ text }) => text).join('\n')}
    </pre>
  )
}

function blocksOf(lines: readonly ViewLine[]): (ViewLine | Columnar[])[] {
  const blocks: (ViewLine | Columnar[])[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.kind !== 'grid' && line.kind !== 'verbatim') blocks.push(line)
    else if (Array.isArray(last)) last.push(line)
    else blocks.push([line])
  }
  return blocks
}
