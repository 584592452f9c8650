import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Redis } from 'ioredis'
import { expect, test, vi } from 'vitest'
import { findMusicianBySession } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import { redis } from '@/lib/redis'
import { tokenHash } from '@/lib/tokens'
import { startFaultProxy } from '@/scripts/testing/fault-proxy'
import { startThrowAwayRedis } from '@/scripts/testing/throw-away-redis'

const run = (...args: string[]) => runWith({}, ...args)

async function runWith(environment: Record<string, string>, ...args: string[]) {
  const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/musicians.ts', ...args]
  const ended = await promisify(execFile)(process.execPath, program, { env: { ...process.env, ...environment } }).catch(
    (error) => error,
  )
  return { code: ended.code ?? 0, stdout: ended.stdout, stderr: ended.stderr }
}

const copyOf = (token: string) => redis()!.get(`session:${tokenHash(token)}`)

test('deactivate ends every session and its copy, activate opens the door again', async () => {
  const musician = await createMusician('Ada')
  const token = await createSession(musician)
  await vi.waitFor(() => redis()!.ping(), 5000)
  await redis()!.set(`session:${tokenHash(token)}`, JSON.stringify({ ...musician, checkedAt: Date.now() }))
  const { code, stdout } = await run('deactivate', musician.id)
  expect(stdout).toBe(`Ada (${musician.id}) is deactivated. Sessions ended: 1.\n`)
  expect(code).toBe(0)
  expect(await findMusicianBySession(tokenHash(token))).toBeUndefined()
  expect(await copyOf(token)).not.toContain(musician.id)
  expect((await run('activate', musician.id)).stdout).toBe(`Ada (${musician.id}) is active again.\n`)
  expect(await findMusicianBySession(tokenHash(await createSession(musician)))).toEqual(musician)
})

test('a Redis that stood still for longer than a moment is told when it is back', async () => {
  const own = await startThrowAwayRedis()
  const client = new Redis(own.url)
  try {
    const musician = await createMusician('Bo')
    const token = await createSession(musician)
    const name = `session:${tokenHash(token)}`
    await client.set(name, JSON.stringify({ ...musician, checkedAt: Date.now() }))
    // Cut off, not frozen: nothing that was said meanwhile arrives later.
    const wire = await startFaultProxy({ host: '127.0.0.1', port: Number(new URL(own.url).port) })
    wire.refuse()
    void vi
      .waitFor(async () => expect(await findMusicianBySession(tokenHash(token))).toBeUndefined(), 90_000)
      .then(() => pause(8_000))
      .then(wire.heal)
    const { stdout } = await runWith({ REDIS_URL: `redis://127.0.0.1:${wire.port}` }, 'deactivate', musician.id)
    wire.stop()
    expect(stdout).toBe(`Bo (${musician.id}) is deactivated. Sessions ended: 1.\n`)
    expect(await client.get(name)).toBe('ended')
  } finally {
    client.disconnect()
    await own.stop()
  }
}, 180_000)

test('an unknown musician is one sentence and exit code 1', async () => {
  const id = randomUUID()
  expect(await run('deactivate', id)).toEqual({ code: 1, stdout: '', stderr: `There is no musician ${id} here.\n` })
  expect(await run('deactivate')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Say whom.*\n$/),
  })
})
