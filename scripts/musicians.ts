import { disconnect } from '@/db/client'
import { findUserCalled, setActive } from '@/db/musicians'
import { redis } from '@/lib/redis'
import { forgetPatiently, REDIS_AWAY } from './musicians/forget-patiently'
import { Sentence } from './steps/sentence.mjs'

// npm run musicians:deactivate -- ID, npm run musicians:activate -- ID; the id is that of a user or an e-mail address.

const WORDS = { deactivate: 'deactivated', activate: 'active again' }

try {
  console.log(await run(process.argv[2], process.argv[3]))
} catch (error) {
  console.error(error instanceof Sentence ? error.message : `That did not work: ${(error as Error).message}`)
  process.exitCode = 1
} finally {
  redis()?.disconnect()
  await disconnect()
}

async function run(verb = '', called = ''): Promise<string> {
  if (verb !== 'deactivate' && verb !== 'activate') throw new Sentence('Say deactivate or activate.')
  if (!called) throw new Sentence(`Say whom: npm run musicians:${verb} -- ID (the id or the e-mail address).`)
  const user = await findUserCalled(called)
  const ended = user && (await setActive(user.id, verb === 'activate'))
  if (!ended) throw new Sentence(`There is no musician ${called} here.`)
  const forgotten = await forgetPatiently(ended)
  const sessions = verb === 'activate' ? '' : ` Sessions ended: ${ended.length}.`
  const away = forgotten ? '' : ` ${REDIS_AWAY}`
  return `${user.name} (${user.id}) is ${WORDS[verb]}.${sessions}${away}`
}
