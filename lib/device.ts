const SYSTEMS = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh|Mac OS X/],
  ['Chromebook', /CrOS/],
  ['Linux', /Linux/],
] as const
const BROWSERS = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
] as const

/** A device by the words of its User-Agent header, as a musician would call it: "Chrome on Android". */
export function deviceName(userAgent: string): string {
  const known = userAgent.slice(0, 500)
  const browser = BROWSERS.find(([, pattern]) => pattern.test(known))?.[0]
  const system = SYSTEMS.find(([, pattern]) => pattern.test(known))?.[0]
  return [browser ?? 'A browser', system].filter(Boolean).join(' on ')
}
