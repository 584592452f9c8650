import { ArrowDown, ArrowUp, Ellipsis, GripVertical } from 'lucide'
import type { ComponentProps } from 'react'
import { KeyChip } from '@/components/songs/key-chip'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { Setlist } from '@/db/setlists'
import { durationLabel } from '@/lib/duration'
import { PlaceForm } from './place-form'
import { SongWords } from './song-words'

type SetlistRowProps = {
  song: Setlist['songs'][number]
  place: number
  fields: Record<string, string>
  /** Where its chart is. */
  chart?: string
  /** What makes its number a grip; without it the row is only read. */
  grip?: ComponentProps<'button'>
  /** Before which places it goes by one step, '' for the end. */
  moves?: { up: string | undefined; down: string | undefined }
}

/** A place in a setlist: number, song, key; and behind the dots what can be changed of it. */
export function SetlistRow({ song, place, fields, chart, grip, moves }: SetlistRowProps) {
  return (
    <li className={ROW}>
      <div className="flex items-center gap-2 px-3 py-1.5 print:px-0 print:py-1">
        <span className="figures w-5 shrink-0 text-end font-semibold text-soft print:w-6">{place + 1}</span>
        {grip && (
          <Button
            {...grip}
            look="bare"
            aria-label={`Move ${song.title}, now ${place + 1}: drag, or press the arrow keys`}
            className="-mx-1 needs-network cursor-grab touch-none px-1! text-soft! [@media(scripting:none)]:hidden"
          >
            <Icon of={GripVertical} aria-hidden size={20} />
          </Button>
        )}
        <SongWords song={song} href={chart} />
        {song.durationSeconds && (
          <span className="figures text-sm text-soft max-sm:hidden print:inline">
            {durationLabel(song.durationSeconds)}
          </span>
        )}
        <KeyChip songKey={song.key} />
        {moves && (
          <label className="tap no-print needs-network grid cursor-pointer place-items-center rounded-full hover:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-accent">
            <input
              type="checkbox"
              className="sr-only"
              aria-label={`Change ${song.title} in this setlist`}
              name={`open-${song.id}`}
              form="open"
            />
            <Icon of={Ellipsis} aria-hidden size={20} />
          </label>
        )}
      </div>
      {moves && (
        <div className="no-print hidden flex-col gap-4 bg-wash px-3 py-4 group-has-[input[name^=open]:checked]/row:flex">
          <div className="flex gap-2">
            {moves.up !== undefined && (
              <Button type="submit" form="order" name="move" value={`${song.id} ${moves.up}`}>
                <Icon of={ArrowUp} aria-hidden size={18} /> Up
              </Button>
            )}
            {moves.down !== undefined && (
              <Button type="submit" form="order" name="move" value={`${song.id} ${moves.down}`}>
                <Icon of={ArrowDown} aria-hidden size={18} /> Down
              </Button>
            )}
          </div>
          <PlaceForm key={`${song.key} ${song.note}`} song={song} fields={fields} />
        </div>
      )}
    </li>
  )
}

const ROW =
  'group/row relative border-hairline border-b data-dragged:opacity-50 data-drop:shadow-[inset_0_3px_var(--accent)] ' +
  'data-drop-after:shadow-[inset_0_-3px_var(--accent)]'
