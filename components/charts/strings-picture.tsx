import type { Frets } from '@/lib/charts/string-shapes'

const [GAP, FRETS] = [11, 4]

/** A chord on strings: a dot where a finger is, o for an open string, × for one that is silent. */
export function StringsPicture({ chord, frets, baseFret }: { chord: string; frets: Frets; baseFret: number }) {
  const rows = Math.max(FRETS, ...frets.map((fret) => (fret ?? 0) - baseFret + 1))
  const [width, height] = [(frets.length - 1) * GAP, rows * GAP]
  return (
    <svg
      role="img"
      aria-label={`${chord}: ${frets.map((fret) => fret ?? 'x').join(' ')}`}
      viewBox={`-16 -12 ${width + 24} ${height + 16}`}
      width={width + 24}
      height={height + 16}
      className="stroke-ink"
    >
      {frets.map((_, string) => (
        <line key={string} x1={string * GAP} x2={string * GAP} y1={0} y2={height} strokeWidth={0.8} />
      ))}
      {Array.from({ length: rows + 1 }, (_, row) => (
        <line
          key={row}
          x1={0}
          x2={width}
          y1={row * GAP}
          y2={row * GAP}
          strokeWidth={row === 0 && baseFret === 1 ? 2.5 : 0.8}
        />
      ))}
      {frets.map((fret, string) => (
        <Finger key={string} fret={fret} x={string * GAP} y={((fret ?? 0) - baseFret + 0.5) * GAP} />
      ))}
      {baseFret > 1 && (
        <text x={-6} y={GAP * 0.75} textAnchor="end" fontSize={9} className="fill-ink stroke-none">
          {baseFret}
        </text>
      )}
    </svg>
  )
}

function Finger({ fret, x, y }: { fret: number | null; x: number; y: number }) {
  if (fret === 0) return <circle cx={x} cy={-6} r={2.6} fill="none" strokeWidth={1} />
  if (fret === null) return <path d={`M${x - 2.4} -8.4l4.8 4.8m0 -4.8l-4.8 4.8`} strokeWidth={1} />
  return <circle cx={x} cy={y} r={4} className="fill-ink stroke-none" />
}
