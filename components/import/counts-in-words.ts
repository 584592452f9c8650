import type { ImportCounts } from '@/db/schema/imports'
import { counted } from '@/lib/counted'

/** What an import did, in a few words. */
export function countsInWords({ added, changed }: ImportCounts): string {
  const done = [added && `${counted(added, 'song')} added`, changed && `${counted(changed, 'song')} changed`]
  return done.filter(Boolean).join(', ') || 'Nothing new in it'
}
