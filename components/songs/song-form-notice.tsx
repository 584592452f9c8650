import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ActionState } from '@/lib/action-state'

/** What the form's last answer was, and what can be done about it. */
export function SongFormNotice({ state, songPath }: { state: ActionState; songPath: string }) {
  if (state.status === 'idle' || state.status === 'done') return null
  if (state.status !== 'known') return <Notice tone="problem">{state.message}</Notice>
  return (
    <Notice
      tone="news"
      action={
        <Button type="submit" name="anyway" value="yes">
          Add anyway
        </Button>
      }
    >
      {state.message}{' '}
      {state.same.map(({ id, title, artist }) => (
        <Link key={id} href={`${songPath}${id}`} className="inline-block">
          <bdi>{title}</bdi>
          {artist && (
            <>
              {' – '}
              <bdi>{artist}</bdi>
            </>
          )}
        </Link>
      ))}
    </Notice>
  )
}
