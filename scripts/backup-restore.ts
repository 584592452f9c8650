import { resolve } from 'node:path'
import { redis } from '@/lib/redis'
import { report } from './backup/report'
import { restoreBackup } from './backup/restore'
import { forgetKept } from './backup/switch-over'
import { forgetPatiently, REDIS_AWAY } from './musicians/forget-patiently'
import { withClient } from './postgres/databases.mjs'
import { Sentence } from './steps/sentence.mjs'
import { tellAndEnd } from './steps/tell'

// npm run db:restore -- FILE, and when all is well: npm run db:restore -- --forget

await tellAndEnd(async (url) => {
  const file = process.argv[2]
  if (!file) throw new Sentence('Say which backup: npm run db:restore -- FILE')
  if (file === '--forget') {
    const gone = await withClient(url, forgetKept)
    return gone.length > 0 ? `${gone.join(', ')} removed` : 'nothing to do'
  }
  const restored = await restoreBackup(url, resolve(file))
  const forgotten = await forgetPatiently(restored.sessions)
  return forgotten ? report(restored) : `${report(restored)}\n${REDIS_AWAY}`
})
redis()?.disconnect()
