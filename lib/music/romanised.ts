import { lettersApart } from '@/lib/music/letters-apart'

/** Whether a text is written in letters that are not Latin. */
export function isUnlatin(text: string): boolean {
  return BEYOND_ASCII.test(text) && UNLATIN.test(text)
}

/** Whether its letters do not tell how it is said: Han characters, and names of stages in any script of East Asia. */
export function isUnreadable(text: string): boolean {
  return BEYOND_ASCII.test(text) && EAST_ASIAN.test(text)
}

/** Whether one glued text is the other in Latin letters, by whatever of the usual tables it was written. */
export function isRomanised(one: string, other: string): boolean {
  if (isUnlatin(one) === isUnlatin(other) || HAN.test(one) || HAN.test(other)) return false
  const [a, b] = [latin(one), latin(other)]
  const longest = Math.max(a.length, b.length)
  if (longest > 1 && lettersApart(a, b, Math.floor(longest / 5)) <= Math.floor(longest / 5)) return true
  const [bones, others] = [skeleton(a), skeleton(b)]
  const shortest = Math.min(bones.length, others.length)
  return shortest >= 4 && lettersApart(bones, others, shortest >= 8 ? 1 : 0) <= (shortest >= 8 ? 1 : 0)
}

/** Whether Latin letters may be how some Han characters are read: as long as they would be, and made of such syllables. */
export function mayBeReading(one: string, other: string): boolean {
  const [han, read] = HAN.test(one) ? [one, other] : [other, one]
  if (!HAN.test(han) || isUnlatin(read) || !/^[a-z]+$/.test(read)) return false
  const length = [...han].length
  return (
    length > 1 &&
    read.length >= (KANA.test(han) ? 1.3 : 2) * length &&
    read.length <= 5 * length &&
    READ_ALOUD.test(read)
  )
}

/** The sounds between the vowels, the same in all alphabets. */
export function bonesOf(glued: string): string {
  return skeleton(latin(glued.slice(0, 40)))
}

const BEYOND_ASCII = /[^ -~]/
const UNLATIN =
  /[\p{Script=Cyrl}\p{Script=Grek}\p{Script=Hebr}\p{Script=Arab}\p{Script=Hang}\p{Script=Hira}\p{Script=Kana}\p{Script=Han}]/u
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hang}\p{Script=Hira}\p{Script=Kana}\p{Script=Hebr}\p{Script=Arab}]/u
const KANA = /[\p{Script=Hira}\p{Script=Kana}]/u
const HAN = /\p{Script=Han}/u
const READ_ALOUD =
  /^(?:(?:ky|gy|sh|ch|ny|hy|by|py|my|ry|ts|zh|[kgsztdnhbpmyrwjf])?(?:[aiueo]{1,3})(?:ng|n(?![aiueoy])|(?=([kstp])\1))?[kstp]?(?=[kgsztdnhbpmyrwjfc]|$))+$/

const LETTERS = new Map(
  (
    'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sh ъ - ы i ь - э e ю iu я ia ' +
    'і i ї i є e ґ g ў u ј i љ l њ n ћ ch ђ d џ zh ' +
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ i φ f χ h ψ ps ω o ' +
    'א - ב b ג g ד d ה h ו - ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p ף p צ ts ץ ts ק k ר r ש sh ת t ' +
    'ا - أ - إ - آ - ب b ت t ث t ج j ح h خ h د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z ع - غ g ف f ق k ك k ل l م m ن n ه h و - ي i ى - ة - ء - پ p چ ch ژ zh گ g ک k ی i ' +
    'あ a い i う u え e お o か ka き ki く ku け ke こ ko さ sa し shi す su せ se そ so た ta ち chi つ tsu て te と to な na に ni ぬ nu ね ne の no ' +
    'は ha ひ hi ふ fu へ he ほ ho ま ma み mi む mu め me も mo や ya ゆ yu よ yo ら ra り ri る ru れ re ろ ro わ wa を o ん n ' +
    'が ga ぎ gi ぐ gu げ ge ご go ざ za じ ji ず zu ぜ ze ぞ zo だ da ぢ ji づ zu で de ど do ば ba び bi ぶ bu べ be ぼ bo ぱ pa ぴ pi ぷ pu ぺ pe ぽ po ' +
    'ゃ ya ゅ yu ょ yo ぁ a ぃ i ぅ u ぇ e ぉ o ゔ vu っ - ー -'
  )
    .split(' ')
    .flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1]!.replace('-', '')] as const] : [])),
)
const [LEADS, VOWELS, TAILS] = [
  'g kk n d tt r m b pp s ss - j jj ch k t p h',
  'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i',
  '- k k k n n n t l k m p t t p l m p p t t ng t t k t p t',
].map((list) => list.split(' ').map((letter) => letter.replace('-', '')))

function latin(text: string): string {
  const read = !isUnlatin(text)
    ? text
    : [...text.replace(/μπ/g, 'b').replace(/ντ/g, 'd').replace(/γκ/g, 'g')].map(letterOf).join('')
  return read
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(.)\1+/gu, '$1')
}

function letterOf(letter: string): string {
  const code = letter.codePointAt(0)!
  if (code >= 0x30a1 && code <= 0x30f4) return letterOf(String.fromCodePoint(code - 0x60))
  const syllable = code - 0xac00
  if (syllable < 0 || syllable >= 11_172) return LETTERS.get(letter) ?? letter
  return `${LEADS![Math.floor(syllable / 588)]}${VOWELS![Math.floor((syllable % 588) / 28)]}${TAILS![syllable % 28]}`
}

/** The sounds between the vowels, those taken together that tables of letters differ in. */
function skeleton(latin: string): string {
  return latin
    .replace(/tch|ch/g, 'k')
    .replace(/ph/g, 'p')
    .replace(/x/g, 'ks')
    .replace(/ts|z/g, 's')
    .replace(/[aeiouh]/g, '')
    .replace(/[cqg]/g, 'k')
    .replace(/[bvf]/g, 'p')
    .replace(/d/g, 't')
    .replace(/r/g, 'l')
    .replace(/(.)\1+/gu, '$1')
}
