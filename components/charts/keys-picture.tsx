const WHITE = [0, 2, 4, 5, 7, 9, 11]
const WIDTH = 9

/** A chord on two octaves of a piano: the keys to press are dark. */
export function KeysPicture({ chord, keys }: { chord: string; keys: readonly number[] }) {
  const octaves = keys.some((key) => key > 11) ? 2 : 1
  const whites = Array.from({ length: octaves * 7 }, (_, at) => Math.floor(at / 7) * 12 + WHITE[at % 7]!)
  const blacks = Array.from({ length: octaves * 12 }, (_, key) => key).filter((key) => !WHITE.includes(key % 12))
  return (
    <svg
      role="img"
      aria-label={`${chord} on a piano`}
      viewBox={`-1 -1 ${whites.length * WIDTH + 2} 38`}
      width={whites.length * WIDTH + 2}
      height={38}
      className="stroke-ink"
    >
      {whites.map((key, at) => (
        <rect
          key={key}
          x={at * WIDTH}
          width={WIDTH}
          height={36}
          strokeWidth={0.8}
          className={keys.includes(key) ? 'fill-sun' : 'fill-raised'}
        />
      ))}
      {blacks.map((key) => (
        <rect
          key={key}
          x={blackAt(key) - 2.8}
          width={5.6}
          height={22}
          strokeWidth={0.8}
          className={keys.includes(key) ? 'fill-sun' : 'fill-ink'}
        />
      ))}
    </svg>
  )
}

function blackAt(key: number): number {
  return (Math.floor(key / 12) * 7 + WHITE.filter((white) => white < key % 12).length) * WIDTH
}
