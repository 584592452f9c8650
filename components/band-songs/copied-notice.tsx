import Link from 'next/link'
import { changeSelection } from '@/actions/songs'
import { Undo } from '@/components/songs/undo'
import { Notice } from '@/components/ui/notice'
import type { ActionState } from '@/lib/action-state'

/** How many songs were copied, where to, and the way back: to the trash there. */
export function CopiedNotice({ state }: { state: ActionState }) {
  if (state.status !== 'done' || !state.copied) return null
  const { ids, list, band } = state.copied
  const back = { verb: 'remove', song: ids, ...(band && { band }) }
  return (
    <Notice tone="done" action={ids.length > 0 && <Undo key={ids[0]} action={changeSelection} fields={back} />}>
      {state.message}{' '}
      <Link href={list} className="whitespace-nowrap text-paper! underline">
        Show them
      </Link>
    </Notice>
  )
}
