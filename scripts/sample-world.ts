import { disconnect } from '@/db/client'
import { addSampleWorld } from '@/db/sample-world'
import { BAND, sampleMusicians } from './sample-world/world'

// Run by the start with the local identity provider alone: on a public site there are no sample musicians.

try {
  const musicians = sampleMusicians()
  const added = await addSampleWorld(BAND, musicians)
  const songs = musicians.reduce((sum, musician) => sum + musician.songs.length, 0)
  console.log(added ? `${musicians.length} musicians, ${songs} songs, ${BAND}` : 'nothing to do')
} finally {
  await disconnect()
}
