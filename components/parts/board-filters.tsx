import { Search } from 'lucide'
import { Chip } from '@/components/ui/chip'
import { Icon } from '@/components/ui/icon'
import type { PartProgress } from '@/db/part-progress'
import type { PartColumn } from '@/lib/parts'
import { type PartsView, partsHref } from '@/lib/parts-view'

type BoardFiltersProps = { path: string; view: PartsView; columns: readonly PartColumn[]; progress: PartProgress }

/** What narrows the board: a word, only what is missing, one instrument. Each instrument tells how many songs it lacks. */
export function BoardFilters({ path, view, columns, progress }: BoardFiltersProps) {
  return (
    <div className="no-print flex flex-col gap-2">
      <search>
        <form action={path} className="relative">
          <Icon
            of={Search}
            aria-hidden
            size={20}
            className="pointer-events-none absolute inset-y-0 start-4 my-auto text-soft"
          />
          <input
            key={view.search}
            type="search"
            name="q"
            defaultValue={view.search}
            maxLength={100}
            placeholder="Find a song or an artist…"
            aria-label="Find a song or an artist"
            autoComplete="off"
            enterKeyHint="search"
            className="entry rounded-lg! py-3! ps-12!"
          />
          {view.column && <input type="hidden" name="for" value={view.column} />}
          {view.only && <input type="hidden" name="missing" value="" />}
        </form>
      </search>
      <nav aria-label="Filters" className="edge-to-edge">
        <Chip href={partsHref(path, view, { only: !view.only })} active={view.only}>
          Only missing
        </Chip>
        {columns.map(({ name, label }, place) => {
          const { has, transposable } = progress.columns[place]!
          const active = view.column === name
          return (
            <Chip key={name} href={partsHref(path, view, { column: active ? undefined : name })} active={active}>
              <bdi>{label}</bdi>
              <span className="figures ps-2 opacity-75">{lacks(progress.songs - has - transposable)}</span>
            </Chip>
          )
        })}
      </nav>
    </div>
  )
}

function lacks(songs: number): string {
  return songs === 0 ? 'complete' : `${songs.toLocaleString('en')} missing`
}
