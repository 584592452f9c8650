import { keyInWords } from '@/lib/music/keys'
import { Ray } from './ray'
import { RayLetters } from './ray-letters'
import { BARE_SUN, LETTERED_SUN, sunRays } from './sun-rays'

type RepertoireSunProps = {
  /** Songs by position on the circle of fifths: 0–11 major, 12–23 the relative minors. */
  counts: readonly number[]
  /** What the picture is: “The keys of 247 songs”. */
  title: string
  /** Width and height in pixels, where there is room. */
  size?: number
  labels?: boolean
  /** Where a ray leads: to the songs in its key. */
  links?: (position: number) => string
}

/** The keys of a repertoire around the circle of fifths. */
export function RepertoireSun({ counts, title, size = 320, labels = false, links }: RepertoireSunProps) {
  const rays = sunRays(counts, labels ? LETTERED_SUN : BARE_SUN)
  const empty = counts.every((songs) => songs === 0)
  const reach = labels ? 208 : 102
  return (
    <svg
      viewBox={`${-reach} ${-reach} ${2 * reach} ${2 * reach}`}
      width={size}
      height={size}
      role={links ? 'group' : 'img'}
      aria-label={links ? title : [title, ...rays.filter(sounds).map(inWords)].join('; ')}
      className="block h-auto max-w-full"
    >
      {rays.map((ray) => (
        <Ray
          key={ray.position}
          ray={ray}
          name={inWords(ray)}
          dawn={empty}
          href={ray.songs > 0 ? links?.(ray.position) : undefined}
        />
      ))}
      {labels && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: letters take no focus, and the rays' names say them already
        <g aria-hidden="true">
          {rays.map((ray) => (
            <RayLetters key={ray.position} ray={ray} />
          ))}
        </g>
      )}
    </svg>
  )
}

type Counted = { key: string; songs: number }

function sounds({ songs }: Counted): boolean {
  return songs > 0
}

function inWords({ key, songs }: Counted): string {
  return `${keyInWords(key)}, ${songs.toLocaleString('en')} ${songs === 1 ? 'song' : 'songs'}`
}
