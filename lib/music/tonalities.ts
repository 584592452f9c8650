/** The key that a title names ("in E-flat major", "d-Moll", "in D"), and the title without it. */
export function readTonality(folded: string): { plain: string; tonality: string } {
  if (!MAY_NAME.test(folded)) return { plain: folded, tonality: '' }
  let tonality = ''
  const plain = folded.replace(TONALITY, (_, ...groups: (string | undefined)[]) => {
    const [letter, sign, mode, alone, itsSign] = groups
    tonality ||= named(letter ?? alone!, sign ?? itsSign ?? '', mode ?? '')
    return ''
  })
  return tonality && /\p{L}{3}/u.test(plain) ? { plain, tonality } : { plain: folded, tonality: '' }
}

/** Whether two keys are told and another. A key without its mode may be either. */
export function tonalitiesDiffer(one: string, other: string): boolean {
  if (!one || !other) return false
  const [key, mode] = one.split(' ')
  const [otherKey, otherMode] = other.split(' ')
  return key !== otherKey || Boolean(mode && otherMode && mode !== otherMode)
}

const MAY_NAME = /(?:\s|^)(?:in [a-h]\b|[a-h](?:is|es|s|b|#)?[ -](?:major|minor|maj|min|dur|moll|flat|sharp))/
const ENDS = String.raw`(?=\s*(?:$|[,(\[:;"“”„–—-]|op\b|op\.|bwv|kv|k\.|k\d|woo|rv|no\b|nr\b|for\b))`
const TONALITY = new RegExp(
  String.raw`[\s,]*(?<![\p{L}\p{N}'])(?:in )?([a-h])((?:[ -]?(?:flat|sharp)|b|#|♭|♯|is|es|s)?)[ -](major|minor|maj|min|dur|moll)(?![\p{L}\p{N}])${ENDS}` +
    String.raw`| in ([a-g])((?:[ -]?(?:flat|sharp)|b|#|♭|♯)?)(?![\p{L}\p{N}'])${ENDS}`,
  'gu',
)

function named(letter: string, sign: string, mode: string): string {
  const german = mode === 'dur' || mode === 'moll'
  const flat = /flat|^b$|♭|^e?s$/.test(sign) || (german && letter === 'b')
  const note = german && letter === 'h' ? 'b' : letter
  return `${note}${flat ? 'b' : /sharp|#|♯|is/.test(sign) ? '#' : ''} ${/^(?:min|moll)/.test(mode) ? 'minor' : mode ? 'major' : ''}`.trim()
}
