import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test, vi } from 'vitest'
import { findMusicianBySession } from '@/db/sessions'
import { createMusician, createSession } from '@/e2e/factories'
import { redis } from '@/lib/redis'
import { tokenHash } from '@/lib/tokens'

async function run(...args: string[]) {
  const program = ['--conditions=react-server', '--import', 'tsx', 'scripts/musicians.ts', ...args]
  const ended = await promisify(execFile)(process.execPath, program).catch((error) => error)
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
}, 30_000)

test('an unknown musician is one sentence and exit code 1', async () => {
  const id = randomUUID()
  expect(await run('deactivate', id)).toEqual({ code: 1, stdout: '', stderr: `There is no musician ${id} here.\n` })
  expect(await run('deactivate')).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^Say whom.*\n$/),
  })
}, 30_000)
