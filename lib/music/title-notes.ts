import { partsOf } from '@/lib/music/search-text'

/** What a bracket, or what follows a dash, says beside the title. */
export type TitleNote = 'version' | 'other take' | 'other piece' | 'guest' | 'number' | 'subtitle'

const NUMBERED = words(
  'pt pts part parts vol volume chapter act movement mvt teil parte partie no nr op book episode scene',
)
const COUNTS = /^(?:\d+|[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)$/
const OTHER_PIECE = words(
  'reprise interlude intro outro parody medley mashup skit prelude overture coda finale epilogue prologue',
)
const OTHER_TAKE = words(
  'remix rmx remixed mix dub instrumental karaoke playback bootleg rework refix edit vip nightcore slowed sped tribute ' +
    'spanish español espanol english ingles inglês englisch french francais français german deutsch italian italiano portuguese português ' +
    'japanese korean mandarin chinese minus backing quintet quartet acapella acappella remixes ミックス リミックス インスト カラオケ 伴奏',
)
const TAKE_ALONE = words('version versión versao versão mix the track en in minus one')
const LANGUAGE = words(
  'spanish español espanol english ingles inglês englisch french francais français german deutsch italian italiano portuguese português japanese korean mandarin chinese',
)

/** Say by themselves that the rest is about a recording. */
const VERSION = words(
  'unplugged acoustic acustico akustik acoustique remaster remastered remasterizado remasterise mono demo version versao versione ' +
    'fassung visualizer visualiser soundtrack ost bonus capo bpm explicit rerecorded karafun session sessions stripped ' +
    '現場 现场 ライブ 라이브',
)
/** Say it only in company of each other. */
const BESIDE = words(
  'live vivo directo stereo video audio lyric lyrics clip hd hq 4k clean uncensored deluxe recorded recording mtv concert chords tab tabs tuning ' +
    'sheet lead arr arrangement single ballad duet solo radio edition anniversary take original orchestral piano guitar ukulele easy key simplified ' +
    'cifra acordes letra theme film movie musical score official the and from en ao au in at on of album main extended full lp studio digital digitally new ' +
    'us uk short long edit mix music picture motion motionpicture inch cover covers band uptempo slow fast rock jazz original 7 12 1 2 ver promo' +
    ' remastered version high low male female print chart',
)
const PLAIN_MIX = words(
  'single radio album mono stereo original full extended short long main lp studio us uk new video movie film the mix edit version original',
)
const LIVE_THEN = words(
  'at in from on en version session sessions recording acoustic performance bonus edit video aid au mtv bbc radio studio unplugged dvd tour concert remaster remastered demo edition ao',
)
const KEY = /^(?:key of |in )?[a-g](?:b|#|♭|♯)?(?: ?m| maj| min| major| minor| moll| dur)?$/u

/** Songs of films and series are told from where they are known. */
const OF_A_SERIES = /主題歌|主题曲|主題曲|テーマ|アニメ|挿入歌|片[头頭尾]曲|插曲/u

/** What a folded note says; behind a dash any text may stand, so that less is taken for a note. */
export function titleNote(text: string, behindDash = false): TitleNote {
  const found = partsOf(text)
  const first = found[0] ?? ''
  if (/^(?:feat|ft|featuring)$/.test(first) || (first === 'with' && !behindDash))
    return found.length > 1 ? 'guest' : 'subtitle'
  if (
    !behindDash &&
    /^(?:from|aus|dal|aus der|aus dem) \S/u.test(text.trim()) &&
    !/^from (?:now|here|me|the (?:heart|bottom))/.test(text.trim())
  )
    return 'version'
  if (hasNumber(found)) return behindDash || NUMBERED.has(found[0]!) || found.length < 4 ? 'number' : 'subtitle'
  if (found.some((word) => OTHER_PIECE.has(word)) && found.length <= (behindDash ? 3 : 5)) return 'other piece'
  if (isTake(found, behindDash)) return 'other take'
  if (isVersion(found, text)) return 'version'
  return 'subtitle'
}

function hasNumber(found: string[]): boolean {
  return found.some((word, at) => NUMBERED.has(word) && COUNTS.test(found[at + 1] ?? ''))
}

function isTake(found: string[], behindDash: boolean): boolean {
  if (found.every((word) => PLAIN_MIX.has(word) || /^\d+$/.test(word))) return false
  const last = found.at(-1) ?? ''
  if (LANGUAGE.has(last) || LANGUAGE.has(found[0] ?? ''))
    return found.every((word) => LANGUAGE.has(word) || TAKE_ALONE.has(word))
  if (['mix', 'edit', 'dub'].includes(last)) return found.length <= 6
  return (
    found.some((word) => OTHER_TAKE.has(word) && !LANGUAGE.has(word) && word !== 'mix' && word !== 'edit') &&
    (!behindDash || found.length <= 7)
  )
}

function isVersion(found: string[], text: string): boolean {
  if (found.length === 0 || found.length > 14) return false
  if (found.every((word) => /^(?:19|20)\d\d$/.test(word)) || KEY.test(text.trim())) return true
  if (/^\d{2,3} ?bpm$/.test(text.trim()) || OF_A_SERIES.test(text)) return true
  if (/^(?:from|aus|de la) (?:["“”']|the (?:motion|original|film|movie|musical))/u.test(text.trim())) return true
  if (found.some((word) => VERSION.has(word))) return true
  const live = found.findIndex((word) => word === 'live' || word === 'vivo')
  if (live === 0 && (LIVE_THEN.has(found[1] ?? '') || /^\d+$/.test(found[1] ?? ''))) return true
  const told = found.some((word) => !/^(?:the|and|from|en|in|at|on|of|a|\d+)$/.test(word))
  return told && found.every((word) => BESIDE.has(word) || /^(?:\d+|\d+(?:st|nd|rd|th)|[a-g](?:b|#)?m?)$/.test(word))
}

function words(list: string): Set<string> {
  return new Set(list.split(' '))
}
