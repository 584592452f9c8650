import { rowsText, SongList } from '@/components/songs/song-list'
import { RepertoireSun } from '@/components/sun/repertoire-sun'
import { keyPosition } from '@/lib/music/keys'
import { SAMPLE_SONGS } from './sample-songs'

/** A repertoire as SOLEil shows one, drawn by the pieces that draw every repertoire: its sun, rising over its songs. */
export function SampleRepertoire() {
  return (
    <figure aria-label="A repertoire in SOLEil" className="mx-auto max-w-[34rem]">
      <div className="mx-auto aspect-[416/226] max-w-[28rem] overflow-hidden max-sm:w-[92%]">
        <RepertoireSun counts={COUNTS} title={`The keys of ${SAMPLE_SONGS.length} songs`} size={448} labels />
      </div>
      <div className="relative rounded-lg bg-raised px-5 pt-5 pb-4 shadow-[0_-1px_0_var(--hairline),0_12px_40px_-12px_var(--shade)] ring-1 ring-hairline">
        <h2 className="text-heading">Repertoire</h2>
        <p className="figures mb-4 text-soft">
          {SAMPLE_SONGS.length} songs · {COMPOSERS} composers · {GENRES} genres
        </p>
        <SongList text={rowsText(SAMPLE_SONGS.slice(0, SHOWN).map((song) => ({ song })))} label="Some of the songs" />
        <p className="figures pt-3 text-sm text-soft">and {SAMPLE_SONGS.length - SHOWN} more</p>
      </div>
    </figure>
  )
}

const SHOWN = 5
const COUNTS = Array.from(
  { length: 24 },
  (_, position) => SAMPLE_SONGS.filter(({ key }) => keyPosition(key) === position).length,
)
const COMPOSERS = new Set(SAMPLE_SONGS.map(({ artist }) => artist)).size
const GENRES = new Set(SAMPLE_SONGS.map(({ genre }) => genre)).size
