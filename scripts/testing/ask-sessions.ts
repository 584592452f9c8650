import { findMusicianOf } from '@/auth/session-musician'
import { redis } from '@/lib/redis'

// Another process of the same site: for each list of sessions it is sent it answers which of them it lets in.
redis()
process.on('message', async (hashes: string[]) => {
  const answers = await Promise.all(
    hashes.map(async (hash) => Boolean(await findMusicianOf(hash).catch(() => undefined))),
  )
  process.send!(answers)
})
process.on('disconnect', () => process.exit())
process.send!('ready')
