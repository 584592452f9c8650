/** Title and artist of the parts that are left; chord sites name the artist first, everybody else the title. */
export function titleOfWords(parts: readonly string[], artistFirst: boolean): { title: string; artist?: string } {
  const names = parts.map(asWords).filter((name) => name !== '')
  if (names.length < 2) return { title: names[0] ?? '' }
  const [title, artist] = artistFirst
    ? [names.slice(1).join(' - '), names[0]!]
    : [names[0]!, names.slice(1).join(' - ')]
  return { title, artist }
}

function asWords(text: string): string {
  const plain = text
    .trim()
    .replace(/^(?:\d{2,3}\s*[._-]+\s*|\d{5,}[-_ ]|\d{1,3}[.)]\s+)(?=\p{L})/u, '')
    .trim()
  const dashes = plain.match(/-/g)?.length ?? 0
  if (!plain.includes(' ') && dashes > 1) return plain.replace(/-+/g, ' ')
  const humps = plain.match(/\p{Lu}\p{Ll}+|\p{Lu}(?=\p{Lu}\p{Ll})/gu)
  const camel = humps !== null && humps.length > 2 && humps.join('') === plain
  return camel ? humps.join(' ') : plain.replace(/\s+/g, ' ')
}
