/** What has to be known of a typeface to set a line with it. */
export type FontMetrics = {
  /** Whether it has a letter for every sign, so that none becomes a box. */
  covers: (text: string) => boolean
  /** Width in pixels at a size in pixels. */
  width: (text: string, size: number) => number
}

/** Reads a TrueType file: its letters (`cmap`, format 4) and their widths (`hmtx`). */
export function fontMetrics(file: Buffer): FontMetrics {
  const tables = tablesOf(file)
  const at = (tag: string) => tables.get(tag) ?? 0
  const unitsPerEm = file.readUInt16BE(at('head') + 18)
  const widths = file.readUInt16BE(at('hhea') + 34)
  const glyphs = glyphsOf(file, at('cmap'))
  const advance = (glyph: number) => file.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, widths - 1))
  return {
    covers: (text) => codes(text).every((code) => glyphs.has(code)),
    width: (text, size) =>
      (codes(text).reduce((sum, code) => sum + advance(glyphs.get(code) ?? 0), 0) * size) / unitsPerEm,
  }
}

function codes(text: string): number[] {
  return Array.from(text, (sign) => sign.codePointAt(0) ?? 0)
}

function tablesOf(file: Buffer): Map<string, number> {
  const tables = new Map<string, number>()
  for (let table = 0; table < file.readUInt16BE(4); table++) {
    const entry = 12 + 16 * table
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8))
  }
  return tables
}

function glyphsOf(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  const format4 = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, table) => cmap + 4 + 8 * table)
    .map((record) => cmap + file.readUInt32BE(record + 4))
    .find((table) => file.readUInt16BE(table) === 4)
  if (format4 === undefined) return glyphs
  const twice = file.readUInt16BE(format4 + 6)
  const [ends, starts] = [format4 + 14, format4 + 16 + twice]
  for (let segment = 0; segment < twice; segment += 2) {
    const [start, end] = [file.readUInt16BE(starts + segment), file.readUInt16BE(ends + segment)]
    const delta = file.readUInt16BE(starts + twice + segment)
    const offsets = starts + 2 * twice + segment
    const offset = file.readUInt16BE(offsets)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = offset && file.readUInt16BE(offsets + offset + 2 * (code - start))
      const glyph = offset ? listed && (listed + delta) & 0xffff : (code + delta) & 0xffff
      if (glyph) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
