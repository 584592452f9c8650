import type { Setlist } from '@/db/setlists'
import { counted } from '@/lib/counted'
import { day } from '@/lib/day'
import { durationLabel } from '@/lib/duration'
import { lengthOf } from '@/lib/setlists'

type Counted = Pick<Setlist, 'playedOn'> & { songs: Parameters<typeof lengthOf>[0] }

/** When it is played, how many songs it has and how long they take. */
export function setlistNumbers({ playedOn, songs }: Counted): string[] {
  const { seconds, unknown } = lengthOf(songs)
  const length = [seconds > 0 && durationLabel(seconds), unknown > 0 && `${counted(unknown, 'song')} without a length`]
  return [
    playedOn && day(new Date(playedOn)),
    counted(songs.length, 'song'),
    ...(songs.length && seconds ? length : []),
  ].filter((part): part is string => Boolean(part))
}
