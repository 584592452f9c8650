import { rayColour } from './ray-colour'
import { sunRays } from './sun-rays'

/** A repertoire's sun as an SVG document on its own, for previews and files; `size` in pixels, no letters. */
export function sunPicture(counts: readonly number[], size: number): string {
  const empty = counts.every((songs) => songs === 0)
  const rays = sunRays(counts).map(
    ({ position, songs, path }) =>
      `<path d="${path}" fill="${rayColour(position)}"${songs === 0 && !empty ? ' fill-opacity="0.3"' : ''}/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="-102 -102 204 204">${rays.join('')}</svg>`
}
