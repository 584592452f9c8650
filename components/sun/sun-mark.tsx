import { rayColour } from './ray-colour'
import { sunRays } from './sun-rays'

/** The mark of SOLEil: twelve equal rays. It stands beside the name, which says what it is. */
export function SunMark({ size = 32 }: { size?: number }) {
  return (
    <svg viewBox="-102 -102 204 204" width={size} height={size} aria-hidden="true" className="shrink-0">
      {RAYS.map(({ position, path }) => (
        <path key={position} d={path} fill={rayColour(position)} />
      ))}
    </svg>
  )
}

const RAYS = sunRays(Array(24).fill(1), { minor: [18, 42, 42], major: [48, 100, 100] })
