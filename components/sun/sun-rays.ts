import { arc } from 'd3-shape'
import { positionKey } from '@/lib/music/keys'

export type SunRay = {
  /** Place on the circle of fifths: 0–11 major, 12–23 the relative minors. */
  position: number
  key: string
  songs: number
  /** The ray itself, the whole sector that takes a press, and where its letters stand: around the centre 0, 0. */
  path: string
  sector: string
  label: { x: number; y: number }
}

/** Radii of the two rings and of their letters. */
export type SunShape = {
  minor: [from: number, to: number, label: number]
  major: [from: number, to: number, label: number]
}

/** Small suns: nothing but rays, 100 from the centre to the end of the longest. */
export const BARE_SUN: SunShape = { minor: [20, 41, 41], major: [46, 100, 100] }

/** Suns to read from: the letters of the minors between the rings, those of the majors around them. */
export const LETTERED_SUN: SunShape = { minor: [22, 60, 74], major: [88, 176, 194] }

/**
 * The rays of a repertoire's sun from its 24 counts of songs: each as long as the square root of its songs, so that the
 * longest key does not hide the others. A key without songs keeps a stub; without any song all rays are alike.
 */
export function sunRays(counts: readonly number[], shape: SunShape = BARE_SUN): SunRay[] {
  const most = Math.max(0, ...counts)
  return Array.from({ length: 24 }, (_, position) => {
    const songs = counts[position] ?? 0
    const [from, to, label] = position < 12 ? shape.major : shape.minor
    const share = most === 0 ? DAWN : Math.max(STUB, Math.sqrt(songs / most))
    return {
      position,
      key: positionKey(position)!,
      songs,
      path: sector(position, from, from + share * (to - from)),
      sector: sector(position, from, label),
      label: place(position, label),
    }
  })
}

const DAWN = 0.62
const STUB = 0.07
const STEP = Math.PI / 6

function sector(position: number, from: number, to: number): string {
  const middle = (position % 12) * STEP
  const drawn = arc<null>()
    .innerRadius(from)
    .outerRadius(to)
    .startAngle(middle - STEP / 2)
    .endAngle(middle + STEP / 2)
    // One gap from the inner end of a ray to its outer end: neighbours run parallel.
    .padRadius(100)
    .padAngle(from < 45 ? 0.024 : 0.045)
    .cornerRadius(Math.min(2.5, (to - from) / 3))
    .digits(2)
  return drawn(null)!
}

function place(position: number, radius: number): { x: number; y: number } {
  const angle = (position % 12) * STEP
  return { x: hundredths(radius * Math.sin(angle)), y: hundredths(-radius * Math.cos(angle)) }
}

/** Adding 0 makes -0 an ordinary one. */
function hundredths(length: number): number {
  return Math.round(length * 100) / 100 + 0
}
