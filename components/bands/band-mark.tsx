import { rayColour } from '@/components/sun/ray-colour'
import { bandInitials } from '@/lib/band-initials'

type MarkedBand = { bandId: string; bandName: string; colour: number; hasPicture: boolean; bandVersion: number }

type BandMarkProps = { band: MarkedBand; size: number }

/** A band as a little sun of its colour, around its initials or its picture. It stands beside the name, which says what it is. */
export function BandMark({ band, size }: BandMarkProps) {
  const colour = rayColour(band.colour)
  const rays = size >= WITH_RAYS
  return (
    <span className="relative inline-grid shrink-0 place-items-center">
      <svg viewBox={rays ? '-50 -50 100 100' : '-36 -36 72 72'} width={size} height={size} aria-hidden="true">
        {rays &&
          RAYS.map((path) => (
            <path key={path} d={path} fill={colour} stroke={colour} strokeWidth={1} strokeLinejoin="round" />
          ))}
        <circle r={DISC} fill={colour} />
        {!band.hasPicture && <Initials name={band.bandName} />}
      </svg>
      {band.hasPicture && (
        <img
          src={`/bands/${band.bandId}/picture?v=${band.bandVersion}`}
          alt=""
          width={size}
          height={size}
          className={`absolute rounded-full object-cover ${rays ? 'size-[72%]' : 'size-full'}`}
        />
      )}
    </span>
  )
}

/** Dark on every one of the twelve colours, which are all as light. */
function Initials({ name }: { name: string }) {
  const letters = bandInitials(name)
  return (
    <text
      textAnchor="middle"
      y={letters.length > 1 ? 9.5 : 12}
      fontSize={letters.length > 1 ? 27 : 34}
      className="fill-on-sun font-semibold font-title"
    >
      {letters}
    </text>
  )
}

const WITH_RAYS = 40
const DISC = 36
const [BASE, TIP, HALF_WIDTH] = [38.8, 49.5, 0.2]

/** Twelve pointed rays around the disc. */
const RAYS = Array.from({ length: 12 }, (_, at) => {
  const middle = (at * Math.PI) / 6
  const [from, tip, to] = [
    [BASE, middle - HALF_WIDTH],
    [TIP, middle],
    [BASE, middle + HALF_WIDTH],
  ].map(([radius, angle]) => `${(radius! * Math.sin(angle!)).toFixed(1)} ${(-radius! * Math.cos(angle!)).toFixed(1)}`)
  return `M${from}L${tip}L${to}A${BASE} ${BASE} 0 0 0 ${from}Z`
})
