const GENRES = new Set(
  (
    'pop|rock|jazz|blues|soul|funk|disco|country|folk|metal|punk|rap|hip hop|hiphop|trap|r b|rnb|r and b|edm|house|techno|trance|dance|' +
    'electro|electronic|electropop|dubstep|ambient|indie|alternative|grunge|reggae|ska|dub|dancehall|reggaeton|latin|latino|salsa|' +
    'bachata|merengue|cumbia|tango|bolero|bossa|bossa nova|samba|pagode|mpb|sertanejo|forro|xote|baiao|frevo|axe|choro|fado|' +
    'flamenco|rumba|mambo|cha cha|swing|bebop|big band|dixieland|ragtime|ballad|ballade|balada|waltz|walzer|valse|vals|polka|marsch|' +
    'march|shuffle|latin jazz|gospel|worship|hymn|hymns|christmas|weihnachten|noel|natal|classical|klassik|classique|clasica|classica|' +
    'opera|operette|lied|lieder|melodie|musique sacree|oratorio|chanson|variete|schlager|volksmusik|volkslied|musical|musicals|' +
    'soundtrack|stage and screen|film|anime|jpop|j pop|jrock|kpop|k pop|enka|vocaloid|celtic|irish|bluegrass|klezmer|' +
    'balkan|world|afrobeat|singer songwriter|oldies|standard|standards|new wave|even 8ths|fusion|americana|rockabilly|motown|' +
    'tropical|urbano|ranchera|norteno|mariachi|corrido|huapango|son|trova|zouk|kizomba|semba|reel|jig|hornpipe|traditional|' +
    'traditionnel|seasonal|children|kinderlieder|minimal|drum and bass|dnb|synthpop|hard rock|levenslied|kleinkunst|turbo folk'
  ).split('|'),
)

/** Whether a text names a style of music, as a whole or by one of its words (`neo soul`, `Pop/Rock`). */
export function namesGenre(text: string): boolean {
  const plain = text
    .slice(0, 80)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return GENRES.has(plain) || (plain.length <= 40 && plain.split(' ').some((word) => GENRES.has(word)))
}
