import { randomUUID } from 'node:crypto'
import Link from 'next/link'
import { removeGuest } from '@/actions/guests'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { GUEST_DAYS } from '@/db/band-guests'
import type { Member } from '@/db/band-membership'
import { findPlayers, type Player } from '@/db/line-up'
import { counted } from '@/lib/counted'
import type { Params } from '@/lib/song-filter'
import { GuestForm } from './guest-form'

/** Guests of the band: who plays along without being in it. */
export async function Guests({ member, params }: { member: Member; params: Params }) {
  const guests = (await findPlayers(member)).filter(({ kind }) => kind === 'guest')
  const done =
    params.added !== undefined ? 'Added, and ticked for tonight.' : params.forgotten !== undefined && 'Forgotten.'
  return (
    <div className="page page-narrow stack">
      <PageTitle title="Guests" numbers={guests.length ? [counted(guests.length, 'guest')] : []} />
      {done && <Notice tone="done">{done}</Notice>}
      <p className="text-soft">
        Somebody sits in tonight? Add what they play: it counts in{' '}
        <Link href={`/bands/${member.bandId}/together`}>what you can all play</Link>. Guests are forgotten after{' '}
        {GUEST_DAYS} days.
      </p>
      {guests.length > 0 && (
        <ul className="border-hairline border-t">
          {guests.map((guest) => (
            <li
              key={guest.id}
              className="flex min-h-16 items-center justify-between gap-4 border-hairline border-b py-2"
            >
              <p className="min-w-0">
                <bdi className="line-clamp-2 font-semibold" title={guest.name}>
                  {guest.name}
                </bdi>
                <span className="figures block text-sm text-soft">{sourceInWords(guest)}</span>
              </p>
              <ActionForm action={removeGuest}>
                <input type="hidden" name="band" value={member.bandId} />
                <input type="hidden" name="guest" value={guest.id} />
                <Button type="submit" aria-label={`Forget ${guest.name}`}>
                  Forget
                </Button>
              </ActionForm>
            </li>
          ))}
        </ul>
      )}
      <GuestForm fields={{ band: member.bandId, formKey: randomUUID() }} />
    </div>
  )
}

function sourceInWords({ list, from }: Player): string {
  if (list) return `${counted(list.length, 'song')} from a list`
  return from ? 'by a share link' : 'by a share link that has ended'
}
