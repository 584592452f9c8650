import { findMusicianOf } from '@/auth/session-musician'
import { asJob } from '@/db/client'
import { redis } from '@/lib/redis'

// Another process of the same site: for each list of sessions it is sent it answers which of them it lets in.
redis()
process.on('message', (hashes: string[]) => asJob(() => answer(hashes)))
process.on('disconnect', () => process.exit())
process.send!('ready')

async function answer(hashes: string[]) {
  const found = await Promise.all(hashes.map(findMusicianOf))
  process.send!(found.map(Boolean))
}
