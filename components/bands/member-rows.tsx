import { Disclosure } from '@/components/ui/disclosure'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { BandMember } from '@/db/band-members'
import { type Member, may } from '@/db/band-membership'
import { ROLE_LABEL } from '@/lib/bands'
import { day } from '@/lib/day'
import { MemberForms } from './member-forms'
import { MemberName } from './member-list'

/** Everyone in the band, and for those with more say what they may change about each. */
export function MemberRows({ members, member: me }: { members: BandMember[]; member: Member }) {
  return (
    <ul>
      {members.map((member) => (
        <li
          key={member.userId}
          className="flex min-h-16 items-center gap-4 border-hairline border-b py-2.5 last:border-b-0"
        >
          <div className="min-w-0 flex-1">
            <MemberName member={member} me={me.musician.id} />
            <p className="figures text-sm text-soft">
              {ROLE_LABEL[member.role]}
              {member.endsAt && `${member.present ? ' until' : ', over since'} ${day(member.endsAt)}`}
              {member.present && ` · ${SHARING[member.shares]}`}
            </p>
          </div>
          {member.userId !== me.musician.id && may(me, 'remove member', { role: member.role }) && (
            <Disclosure
              side="end"
              name="member"
              label={
                <span>
                  Change<VisuallyHidden> {member.name}</VisuallyHidden>
                </span>
              }
            >
              <MemberForms member={member} me={me} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  )
}

const SHARING = { all: 'shares all songs', tags: 'shares some songs', nothing: 'shares no songs' } as const
