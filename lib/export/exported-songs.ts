import type { SongFields } from '@/lib/songs'

/** Songs on their way into a file: in batches, with their number and the moment. */
export type ExportedSongs = { batches: AsyncIterable<readonly SongFields[]>; count: number; at: Date }
