import { positionHue } from '@/lib/music/keys'

/**
 * The colour of a position as `#rrggbb`: what the style sheet says as `oklch(0.76 0.145 hue)`, for pictures drawn
 * where only sRGB is understood. A colour sRGB does not hold loses chroma until it does.
 */
export function rayColour(position: number): string {
  const [lightness, chroma] = position < 12 ? [0.76, 0.145] : [0.52, 0.11]
  const hue = (positionHue(position) * Math.PI) / 180
  let kept = chroma
  while (kept > 0 && !linear(lightness, kept, hue).every((part) => part >= 0 && part <= 1)) kept -= 0.001
  return `#${linear(lightness, kept, hue).map(hex).join('')}`
}

/** Oklab to linear sRGB, with the matrices of CSS Color 4. */
function linear(lightness: number, chroma: number, hue: number): number[] {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

function hex(part: number): string {
  const encoded = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055
  return Math.round(encoded * 255)
    .toString(16)
    .padStart(2, '0')
}
