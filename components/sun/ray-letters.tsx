import { keyLabel } from '@/lib/music/keys'
import type { SunRay } from './sun-rays'

/** The letters of a ray; what they say is in the ray's name already. */
export function RayLetters({ ray: { position, key, songs, label } }: { ray: SunRay }) {
  const major = position < 12
  return (
    <text
      {...label}
      textAnchor="middle"
      dominantBaseline="central"
      fontSize={major ? 18 : 12.5}
      fontWeight={major ? 600 : 500}
      pointerEvents="none"
      className={songs > 0 && major ? 'fill-ink' : 'fill-soft'}
    >
      {keyLabel(key)}
    </text>
  )
}
