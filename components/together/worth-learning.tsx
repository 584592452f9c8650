import { randomUUID } from 'node:crypto'
import { Plus } from 'lucide'
import { learnSong } from '@/actions/learning'
import { KeyChip } from '@/components/songs/key-chip'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import type { WorthLearning as Worth } from '@/db/learn-next'
import type { Player } from '@/db/line-up'
import { counted } from '@/lib/counted'

const FEW = 5

type WorthLearningProps = {
  bandId: string
  worth: Worth[]
  players: Player[]
  lineUps: number
  lineUp: Player[]
  now: number
}

/** The few songs whose learning adds most, with who can show them. Only the one who asks sees this. */
export function WorthLearning({ bandId, worth, players, lineUps, lineUp, now }: WorthLearningProps) {
  if (!worth.length)
    return (
      <EmptyState title="Nothing waits for you alone">
        {lineUp.length < 2
          ? 'As soon as others share songs here, those they all know and you do not stand here.'
          : 'There is no song that all the others know and only you do not.'}
      </EmptyState>
    )
  const few = worth.slice(0, FEW)
  return (
    <section aria-label="For you" className="flex flex-col gap-3">
      <p className="text-lg text-pretty">
        {lineUps === 1
          ? `${few.length === 1 ? 'This one takes' : `These ${few.length} take`} the ${groupOf(lineUp.length)} from ${now.toLocaleString('en')} to ${counted(now + few.length, 'song')}.`
          : `What your ${lineUps} line-ups of the last three months wait for.`}{' '}
        <span className="text-soft">Only you see this list.</span>
      </p>
      <ul className="border-hairline border-t">
        {few.map((song) => (
          <li key={song.work} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-hairline border-b py-3">
            <div className="min-w-0 flex-[1_1_12rem]">
              <p className="line-clamp-2 font-semibold leading-snug" title={song.title}>
                <bdi>{song.title}</bdi>
              </p>
              <p className="text-sm text-soft">
                {song.artist && <bdi className="block truncate">{song.artist}</bdi>}
                {lineUps > 1 && `unlocks it for ${counted(song.unlocks, 'line-up')}. `}
                <Teachers teachers={players.filter(({ id }) => song.teachers.includes(id))} />
              </p>
            </div>
            <KeyChip songKey={song.key} />
            <ActionForm action={learnSong}>
              <input type="hidden" name="band" value={bandId} />
              <input type="hidden" name="formKey" value={randomUUID()} />
              <input type="hidden" name="work" value={song.work} />
              <SubmitButton look="quiet" pendingLabel="Adding…" aria-label={`Learn ${song.title}`}>
                <Icon of={Plus} aria-hidden size={18} /> {song.wished ? 'Learn it, at last' : 'Learn it'}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Teachers({ teachers }: { teachers: Player[] }) {
  const named = teachers.filter(({ me }) => !me).slice(0, 3)
  if (!named.length) return 'Nobody has said that it is ready.'
  return (
    <>
      {named.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && (place === named.length - 1 ? ' or ' : ', ')}
          <bdi>{name}</bdi>
        </span>
      ))}{' '}
      can show you.
    </>
  )
}

function groupOf(players: number): string {
  return { 2: 'duo', 3: 'trio', 4: 'quartet', 5: 'quintet', 6: 'sextet' }[players] ?? `${players} of you`
}
