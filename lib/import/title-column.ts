import { isFileName, share } from '@/lib/import/column-values'
import type { SongValue } from '@/lib/import/draft-song'
import { countMark } from '@/lib/import/line-marks'
import { keyInTitle, titleOfFileName } from '@/lib/import/read-title'
import type { ColumnGuess } from '@/lib/import/song-draft'
import { findTitleSplit, splitTitle } from '@/lib/import/title-and-artist'

/** What else than titles stands in the column of titles. */
export type TitleColumn = { split: (values: SongValue[]) => SongValue[] }

// One bracket may be part of a name; a habit shows in a fifth of the list.
const KEYS_SHARE = 0.2
const SAMPLE = 2_000

/** Whether the titles of a table also hold artists or keys, which counts only where no column of its own does; null if not. */
export function readTitles(columns: ColumnGuess[], column: (index: number) => string[]): TitleColumn | null {
  const title = columns.find(({ field }) => field === 'title')
  if (!title) return null
  const all = column(title.index).map((text) => text.trim())
  const step = Math.max(1, Math.floor(all.length / SAMPLE))
  const texts = all.filter((text, index) => text !== '' && index % step === 0)
  if (share(texts, isFileName) >= 0.5) return columns.some(({ field }) => field === 'artist') ? null : fileNames(texts)
  const mark = step === 1 ? countMark(texts) : null
  const has = (field: string) => columns.some((other) => other.field === field)
  const keys = !has('key') && share(texts, (text) => keyInTitle(text).key !== null) >= KEYS_SHARE
  const plain = mark ? texts.map((text) => text.replace(mark, '')) : texts
  const bare = keys ? plain.map((text) => keyInTitle(text).title) : plain
  const artists = has('artist') ? null : findTitleSplit(bare)
  if (!keys && !artists && !mark) return null
  return {
    split: (values) =>
      values.flatMap((value) => (value.field === 'title' ? parts(unmarked(value, mark), keys, artists) : [value])),
  }
}

/** Files of chord sites and players are called `Artist - Title.txt`. */
function fileNames(texts: string[]): TitleColumn | null {
  const split = findTitleSplit(texts.map(titleOfFileName), 0.6, 'artist first')
  if (!split) return null
  return {
    split: (values) =>
      values.flatMap((value) => {
        if (value.field !== 'title' || !isFileName(value.text.trim())) return [value]
        const ending = /\.\w{2,8}$/.exec(value.text.trim())?.[0] ?? ''
        return parts({ ...value, text: titleOfFileName(value.text) }, false, split).map((part) =>
          part.field === 'title' ? { ...part, text: part.text + ending } : part,
        )
      }),
  }
}

function unmarked(value: SongValue, mark: RegExp | null): SongValue {
  return mark ? { ...value, text: value.text.replace(mark, '') } : value
}

function parts(value: SongValue, keys: boolean, artists: ReturnType<typeof findTitleSplit>): SongValue[] {
  const { title, key } = keys ? keyInTitle(value.text.trim()) : { title: value.text, key: null }
  const song = artists ? splitTitle(title, artists) : { title, artist: null }
  return [
    { ...value, text: song.title },
    ...(song.artist ? [{ ...value, field: 'artist' as const, text: song.artist }] : []),
    ...(key ? [{ ...value, field: 'key' as const, text: key }] : []),
  ]
}
