'use client'

import { useActionState } from 'react'
import { moveSetlistSong } from '@/actions/setlist-songs'
import { Notice } from '@/components/ui/notice'
import type { Setlist } from '@/db/setlists'
import { IDLE } from '@/lib/action-state'
import { SetlistRow } from './setlist-row'
import { useDragging } from './use-dragging'

type SetlistSongsProps = {
  fields: Record<string, string>
  songs: Setlist['songs']
  /** Where the charts of its songs are, by their ids. */
  charts: Record<string, string>
  mayChange: boolean
}

/** The songs of a setlist in order. They are moved by dragging their number, by its arrow keys, or by buttons. */
export function SetlistSongs({ fields, songs, charts, mayChange }: SetlistSongsProps) {
  const [state, send] = useActionState(moveSetlistSong, IDLE)
  const move = (id: string, before: string | null) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ ...fields, move: `${id} ${before ?? ''}` })) form.set(name, value)
    send(form)
  }
  const ids = songs.map(({ id }) => id)
  const { list, grip } = useDragging(ids, move)
  if (!songs.length)
    return <p className="border-hairline border-y py-6 text-soft">No songs yet. Add the first one below.</p>
  return (
    <>
      {state.status === 'failed' && <Notice tone="problem">{state.message}</Notice>}
      <form id="order" action={send}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      </form>
      <ol ref={list} className="-mx-3 border-hairline border-t print:mx-0">
        {songs.map((song, place) => (
          <SetlistRow
            key={song.id}
            song={song}
            place={place}
            fields={fields}
            chart={song.songId ? charts[song.songId] : undefined}
            grip={mayChange ? grip(place) : undefined}
            moves={
              mayChange
                ? { up: ids[place - 1], down: place + 1 < ids.length ? (ids[place + 2] ?? '') : undefined }
                : undefined
            }
          />
        ))}
      </ol>
    </>
  )
}
