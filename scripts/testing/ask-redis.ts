import { setTimeout as pause } from 'node:timers/promises'
import { redis } from '@/lib/redis'

// Prints what REDIS_URL leads to: PONG, or nothing after a second. Why not is in the log.
const client = redis()!
for (let attempt = 0; attempt < 10; attempt++) {
  const answer = await client.ping().catch(() => '')
  if (answer) {
    process.stdout.write(`answer ${answer}\n`)
    break
  }
  await pause(100)
}
client.disconnect()
