'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { writableBandRepertoire } from '@/db/repertoires'
import { undoChange as undo } from '@/db/song-undo'
import { fieldLabel } from '@/lib/band-log'
import { bandAction, refused } from './band-action'

export const undoChange = bandAction('undo changes', z.object({ id: z.uuid() }), async (member, { id }, values) => {
  const repertoire = writableBandRepertoire(member)
  if (!repertoire) return refused(values)
  const { outcome, kept } = await undo(repertoire, id)
  const stays = kept.length ? ` Changed since, so it stays: ${kept.map(fieldLabel).join(', ')}.` : ''
  if (outcome === 'done') refresh()
  if (outcome === 'done' || outcome === 'nothing') return { status: 'done', message: WORDS[outcome] + stays }
  return { status: 'failed', message: WORDS[outcome], values }
})

const WORDS = {
  done: 'Undone, and logged.',
  nothing: 'There was nothing left to undo.',
  removed: 'This song is in the trash. Bring it back first, then undo the change.',
  gone: 'This change cannot be undone any more: the song is deleted for good.',
}
