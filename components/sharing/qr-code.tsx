import { create } from 'qrcode'

/** An address as a QR code: dark on light in every theme, because many cameras read nothing else. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const side = size + 2 * QUIET
  return (
    <svg
      viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
      width={side * 5}
      height={side * 5}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="h-auto max-w-full rounded-md"
    >
      <rect x={-QUIET} y={-QUIET} width={side} height={side} fill="#fffefa" />
      <path d={darkModules(size, data)} fill="#1f1a14" />
    </svg>
  )
}

/** The light border that a reader needs around it. */
const QUIET = 4

function darkModules(size: number, data: Uint8Array): string {
  return Array.from({ length: size * size }, (_, place) => place)
    .filter((place) => data[place])
    .map((place) => `M${place % size} ${Math.floor(place / size)}h1v1h-1z`)
    .join('')
}
