import { randomUUID } from 'node:crypto'
import { askForPart, takeBackAsk } from '@/actions/parts'
import { ActionForm } from '@/components/ui/action-form'
import { Icon } from '@/components/ui/icon'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Member } from '@/db/band-membership'
import type { PartAsk } from '@/db/part-asks'
import type { PartPlayer } from '@/db/parts'
import { day } from '@/lib/day'
import type { Cell, PartColumn } from '@/lib/parts'
import { MARKS } from './part-mark'
import { AskForm } from './waiting-parts'

type SongPartProps = {
  member: Member
  songId: string
  column: PartColumn
  cell: Cell
  ask?: PartAsk
  bringers: PartPlayer[]
  wanted: boolean
}

/** An instrument of a song: what there is, who waits for whom, and the question to a member. */
export function SongPart({ member, songId, column, cell, ask, bringers, wanted }: SongPartProps) {
  const { picture } = MARKS[cell]
  const me = member.musician.id
  const open = ask?.state === 'open'
  return (
    <li className="flex flex-col gap-2 border-hairline border-b py-3">
      <div className="flex items-start gap-3">
        <Icon of={picture} aria-hidden size={20} className="mt-0.5 shrink-0" />
        <div className="min-w-0 flex-1">
          <h2 className="font-sans font-semibold">
            <bdi>{column.label}</bdi>
          </h2>
          <p className="text-sm text-soft">
            {WORDS[cell]} · <bdi>{column.players.join(', ')}</bdi>
          </p>
          {!column.known && (
            <p className="text-sm text-soft">SOLEil does not know this instrument: it reads concert pitch.</p>
          )}
          {ask && (
            <p className="text-sm">
              {ask.askedOf === me ? 'You are' : <bdi>{ask.asked}</bdi>}
              {said(ask, me)}
            </p>
          )}
        </div>
      </div>
      {open && ask.askedBy === me && (
        <AskForm ask={ask} action={takeBackAsk} pending="Taking back…">
          Take the question back<VisuallyHidden>: {column.label}</VisuallyHidden>
        </AskForm>
      )}
      {cell !== 'has' && !open && bringers.length > 0 && (
        <details open={wanted}>
          <summary className="tap inline-flex items-center underline underline-offset-4">
            Ask for this part<VisuallyHidden>: {column.label}</VisuallyHidden>
          </summary>
          <ActionForm action={askForPart} className="flex max-w-sm flex-col items-start gap-3 pt-2">
            <input type="hidden" name="band" value={member.bandId} />
            <input type="hidden" name="song" value={songId} />
            <input type="hidden" name="instrument" value={column.name} />
            <input type="hidden" name="formKey" value={randomUUID()} />
            <div className="w-full">
              <Select
                label="Whom"
                name="whom"
                choices={bringers.map(({ id, name }) => ({ value: id, label: id === me ? `${name} (you)` : name }))}
              />
            </div>
            <SubmitButton look="quiet" pendingLabel="Asking…">
              Ask
            </SubmitButton>
          </ActionForm>
        </details>
      )}
    </li>
  )
}

const WORDS: Record<Cell, string> = {
  has: 'There is a chart to read',
  transposable: 'No chart of its own; another one is transposed',
  missing: 'Missing',
}

function said({ state, askedOf, askedBy, asker, createdAt }: PartAsk, me: string) {
  if (state === 'cannot') return ' cannot bring it.'
  return (
    <>
      {askedOf === me ? '' : ' is'} asked since {day(createdAt)}
      {askedBy !== me && (
        <>
          , by <bdi>{asker}</bdi>
        </>
      )}
    </>
  )
}
