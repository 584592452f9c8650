import { readFileSync } from 'node:fs'
import { judge } from '@/scripts/requests/judge'
import { malformedRequests } from '@/scripts/requests/malformed'
import { createMusician, createSession } from './factories'
import { expect, test } from './fixtures'

const RUNS = Number(process.env.REQUESTS ?? 300)
const AT_ONCE = 4

test('requests that no browser sends are refused, bring nothing down and learn nothing', async ({ baseURL }) => {
  const seed = Number(process.env.REQUESTS_SEED ?? Date.now() % 2 ** 31)
  console.log(`${RUNS} malformed requests, seed ${seed}`)
  test.setTimeout(120_000 + RUNS * 500)
  const session = await createSession(await createMusician())
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  const requests = malformedRequests(seed, new URL(baseURL!).origin, { actions: Object.keys(manifest.node), session })
  const wrongs: string[] = []
  for (let sent = 0; sent < RUNS; sent += AT_ONCE) {
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => judge(baseURL!, requests.next().value!)))
    for (const { wrong } of answers) if (wrong) wrongs.push(wrong)
  }
  expect(wrongs).toEqual([])
  expect((await fetch(`${baseURL}/api/health`)).status).toBe(200)
})
