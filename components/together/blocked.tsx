import { showLearning } from '@/actions/learning'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { findMyPart } from '@/db/band-members'
import type { Member } from '@/db/band-membership'
import type { Player } from '@/db/line-up'
import { counted } from '@/lib/counted'

type BlockedProps = {
  member: Member
  players: Player[]
  blocked: Record<string, number>
  mine: NonNullable<Awaited<ReturnType<typeof findMyPart>>>
}

/** How many songs wait for one person alone; named are those who want that, and the one who looks. */
export function Blocked({ member, players, blocked, mine }: BlockedProps) {
  const waiting = players.filter(({ id }) => blocked[id])
  const named = waiting.filter(({ me, showsLearning }) => me || showsLearning)
  const others = waiting.filter((player) => !named.includes(player)).reduce((sum, { id }) => sum + blocked[id]!, 0)
  return (
    <section aria-labelledby="blocked" className="flex flex-col gap-3">
      <h2 id="blocked" className="text-heading">
        What waits for one person
      </h2>
      {waiting.length === 0 && <p className="text-soft">No song waits for just one of you.</p>}
      <ul>
        {named.map(({ id, name, me }) => (
          <li key={id} className="flex min-h-11 items-center justify-between gap-4 border-hairline border-b">
            <bdi className="min-w-0 truncate">{me ? 'you' : name}</bdi>
            <span className="figures shrink-0 text-soft">{counted(blocked[id]!, 'song')}</span>
          </li>
        ))}
        {others > 0 && (
          <li className="flex min-h-11 items-center justify-between gap-4 border-hairline border-b text-soft">
            <span>others, who keep it to themselves</span>
            <span className="figures shrink-0">{counted(others, 'song')}</span>
          </li>
        )}
      </ul>
      <ActionForm action={showLearning} className="flex flex-wrap items-center gap-3">
        <input type="hidden" name="band" value={member.bandId} />
        <input type="hidden" name="version" value={mine.version} />
        <input type="hidden" name="shows" value={mine.showsLearning ? 'no' : 'yes'} />
        <p className="min-w-0 flex-[1_1_14rem] text-sm text-soft">
          {mine.showsLearning
            ? 'Your bandmates see how many songs wait for you.'
            : 'Your bandmates do not see how many songs wait for you.'}
        </p>
        <SubmitButton look="quiet" pendingLabel="Saving…">
          {mine.showsLearning ? 'Keep it to myself' : 'Show it to the band'}
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
