import type { SongFilter } from '@/lib/song-filter'

type FoundWordsProps = { counts: { songs: number; found: number }; filter: SongFilter }

/** How many songs a filter let through; nothing to say without one. On a phone, where tools stand beside them, that they are songs is only read aloud. */
export function FoundWords({ counts: { songs, found }, filter }: FoundWordsProps) {
  if (Object.values(filter).every((value) => value === undefined)) return null
  return (
    <>
      {`${found === 0 ? 'None' : found.toLocaleString('en')} of ${songs.toLocaleString('en')}`}
      <span className="max-sm:sr-only"> songs</span>
    </>
  )
}
