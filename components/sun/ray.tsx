import { rayColour } from './ray-colour'
import type { SunRay } from './sun-rays'

type RayProps = {
  ray: SunRay
  /** “E flat major, 12 songs” */
  name: string
  /** Whether the whole sun is still without songs. */
  dawn: boolean
  href?: string
}

export function Ray({ ray: { position, songs, path, sector }, name, dawn, href }: RayProps) {
  const colour = rayColour(position)
  if (songs === 0)
    return (
      <path
        d={path}
        data-key-position={position}
        fill={colour}
        fillOpacity={dawn ? 0.2 : 0.3}
        stroke={dawn ? colour : 'none'}
        strokeDasharray="3 3"
      />
    )
  const drawn = (
    <>
      <path d={path} data-key-position={position} fill={colour} className="ray" />
      <title>{name}</title>
    </>
  )
  if (!href) return <g>{drawn}</g>
  return (
    <a href={href} aria-label={name} className="ray-link">
      <path d={sector} fill="none" pointerEvents="all" />
      {drawn}
    </a>
  )
}
