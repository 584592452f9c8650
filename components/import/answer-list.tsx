import { Equal, EqualNot } from 'lucide'
import { forgetAnswer } from '@/actions/import-answers'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Icon } from '@/components/ui/icon'
import type { SameSongAnswer } from '@/db/same-songs'
import type { FormAction } from '@/lib/action-state'

type AnswerListProps = {
  answers: SameSongAnswer[]
  /** What takes an answer back; null where it is only read. */
  forget?: FormAction | null
  fields?: Record<string, string>
}

/** What was answered to "same song?", the newest first, each to be forgotten. */
export function AnswerList({ answers, forget = forgetAnswer, fields = {} }: AnswerListProps) {
  if (!answers.length)
    return (
      <EmptyState title="No answers" action={<ButtonLink href="/import">Bring a list</ButtonLink>}>
        When a list holds a song that is near one of yours, you are asked once. What you say stands here.
      </EmptyState>
    )
  return (
    <ul className="border-hairline border-t">
      {answers.map(({ keyA, keyB, answer, words }) => (
        <li key={`${keyA} ${keyB}`} className="flex items-center gap-3 border-hairline border-b py-2.5">
          <div className="grid min-w-0 flex-1 gap-x-4 gap-y-1 sm:grid-cols-[1fr_auto_1fr] sm:items-center">
            <Words song={words?.a} />
            <p className="flex items-center gap-1.5 text-sm text-soft">
              {answer === 'same' ? (
                <Icon of={Equal} aria-hidden size={16} />
              ) : (
                <Icon of={EqualNot} aria-hidden size={16} />
              )}
              {answer === 'same' ? 'the same' : 'another song'}
            </p>
            <Words song={words?.b} />
          </div>
          {forget && (
            <ActionForm action={forget}>
              {Object.entries({ ...fields, one: keyA, other: keyB }).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <Button type="submit" aria-label={`Forget the answer about ${words?.a.title ?? 'this song'}`}>
                Forget
              </Button>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ song }: { song?: { title: string; artist: string | null } }) {
  if (!song) return <p className="text-soft">a song</p>
  return (
    <p className="min-w-0" title={song.title}>
      <bdi className="line-clamp-2 font-medium">{song.title}</bdi>
      {song.artist && <bdi className="line-clamp-1 text-sm text-soft">{song.artist}</bdi>}
    </p>
  )
}
