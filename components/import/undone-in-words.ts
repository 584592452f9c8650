import type { UndoCounts } from '@/db/schema/imports'
import { counted } from '@/lib/counted'

/** What an undo did, in a sentence or three. */
export function undoneInWords(undone: UndoCounts = { removed: 0, restored: 0, kept: 0 }): string {
  const { removed, restored, kept } = undone
  const said = ['This import was taken back.']
  if (removed) said.push(`${counted(removed, 'song')} went to the trash.`)
  if (restored) said.push(`${counted(restored, 'song')} ${restored === 1 ? 'has its' : 'have their'} values back.`)
  if (kept)
    said.push(
      `${counted(kept, 'song')} ${kept === 1 ? 'was' : 'were'} edited since and ${kept === 1 ? 'stays' : 'stay'}.`,
    )
  return said.join(' ')
}
