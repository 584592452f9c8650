import { askedQuery, type SharedReader } from '@/lib/shared-reader'
import { withQuery } from '@/lib/song-filter'
import { KeepForStage } from './keep-for-stage'
import { sharedListId } from './shared-list'

type KeepSharedProps = { link: { id: string }; path: string; reader: SharedReader | null; what?: string }

/** Keeps what a link shows on the device of a guest. */
export function KeepShared({ link, path, reader, what = 'this list' }: KeepSharedProps) {
  return (
    <KeepForStage
      id={sharedListId(link, reader)}
      address={withQuery(`${path}/stage`, reader ? askedQuery(reader) : '')}
      what={what}
    />
  )
}
