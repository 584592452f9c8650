import Link from 'next/link'
import { Fragment } from 'react'
import type { Player } from '@/db/line-up'

const NAMED = 3

/** Who is in the band without a song to see yet, said kindly; and to the one who looks, where to change that. */
export function Silent({ players, bandId }: { players: Player[]; bandId: string }) {
  const silent = players.filter(({ hasSongs, me }) => !hasSongs && !me)
  const me = players.find(({ hasSongs, me }) => !hasSongs && me)
  if (!silent.length && !me) return null
  return (
    <div className="text-sm text-soft">
      {me && (
        <p>
          {me.shares === 'nothing'
            ? 'You share no songs with this band yet, so you are not counted. '
            : 'None of your songs is shared with this band yet, so you are not counted. '}
          <Link
            href={me.shares === 'nothing' ? `/bands/${bandId}/settings` : '/import'}
            className="tap inline-flex items-center underline"
          >
            {me.shares === 'nothing' ? 'Choose what to share' : 'Bring a list'}
          </Link>
        </p>
      )}
      {silent.length > 0 && (
        <p>
          No songs to see yet from <Names players={silent} />: they can be ticked as soon as there are.
        </p>
      )}
    </div>
  )
}

function Names({ players }: { players: Player[] }) {
  const more = players.length - NAMED
  return (
    <>
      {players.slice(0, NAMED).map(({ id, name }, place) => (
        <Fragment key={id}>
          {place > 0 && ', '}
          <bdi className="inline-block max-w-[14rem] truncate align-bottom">{name}</bdi>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  )
}
