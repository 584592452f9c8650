const NOT_IN_NAMES = /[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i
const LONGEST = 100

/** A text as the name of a file that every system takes, without its ending. */
export function fileName(text: string, otherwise = 'SOLEil'): string {
  const name = text
    .toWellFormed()
    .normalize('NFC')
    .replace(NOT_IN_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, '')
    .replace(/^[. ]+|[. ]+$/g, '')
  return RESERVED.test(name) ? `_${name}` : name || otherwise
}

/** The names given, each once: what is there already gets a number. */
export function onlyOnce(): (name: string) => string {
  const given = new Map<string, number>()
  return function once(name): string {
    const known = name.toLowerCase()
    const times = (given.get(known) ?? 0) + 1
    given.set(known, times)
    return times === 1 ? name : once(`${name} (${times})`)
  }
}

/** The header that names a download: RFC 6266 with the name in letters of its own by RFC 5987, and in ASCII for old browsers. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["\\%]/g, '_')
  const whole = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`
  })
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
