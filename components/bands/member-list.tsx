import type { BandMember } from '@/db/band-members'
import { ROLE_LABEL } from '@/lib/bands'
import { day } from '@/lib/day'

/** Everyone in a band, what they play and what they are. */
export function MemberList({ members, me }: { members: BandMember[]; me: string }) {
  return (
    <ul className="border-hairline border-t">
      {members.map((member) => (
        <li
          key={member.userId}
          className="flex min-h-16 items-center justify-between gap-4 border-hairline border-b py-2.5"
        >
          <MemberName member={member} me={me} />
          <p className="shrink-0 text-end text-sm text-soft">
            {ROLE_LABEL[member.role]}
            {member.endsAt && <span className="figures block">until {day(member.endsAt)}</span>}
          </p>
        </li>
      ))}
    </ul>
  )
}

export function MemberName({ member: { userId, name, instruments }, me }: { member: BandMember; me: string }) {
  return (
    <p className="min-w-0">
      <bdi className="line-clamp-2 font-semibold" title={name}>
        {name}
      </bdi>
      {(userId === me || instruments.length > 0) && (
        <span className="block text-sm text-soft">
          {[userId === me && 'you', ...instruments].filter(Boolean).map((part, place) => (
            <span key={String(part)}>
              {place > 0 && ', '}
              <bdi>{part}</bdi>
            </span>
          ))}
        </span>
      )}
    </p>
  )
}
