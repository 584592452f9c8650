import { afterAll, expect, test } from 'vitest'
import { startTlsRedis } from '@/scripts/testing/redis-servers'
import { runCommand } from '@/scripts/testing/run-command'
import { openssl } from '@/scripts/testing/tls-postgres'

if (!openssl) process.stdout.write('Redis over TLS is not tested: openssl is not installed.\n')
const servers = openssl ? await Promise.all([startTlsRedis('localhost'), startTlsRedis('elsewhere.example')]) : []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

// Whom a process trusts is settled when it starts, so each of these is one.
test.skipIf(!openssl).each([
  ['whose certificate is trusted', { server: 0, trusted: true }, 'answer PONG'],
  ['signed by nobody we know', { server: 0, trusted: false }, 'self-signed certificate'],
  ['that is another machine than it was called', { server: 1, trusted: true }, "does not match certificate's altnames"],
  ['with another password', { server: 0, trusted: true, password: 'wrong' }, 'WRONGPASS'],
  ['asked without encryption', { server: 0, trusted: true, scheme: 'redis' }, 'redis is not reachable'],
])('a Redis %s', async (_, given: Given, expected) => {
  const { address, certificate } = servers[given.server]!
  const { stdout, stderr } = await runCommand(['scripts/testing/ask-redis.ts'], {
    REDIS_URL: `${given.scheme ?? 'rediss'}://:${given.password ?? 'right'}@${address}`,
    NODE_EXTRA_CA_CERTS: given.trusted ? certificate : '',
    LOG_LEVEL: 'warn',
  })
  expect(stdout + stderr).toContain(expected)
  expect(stdout.includes('PONG')).toBe(expected === 'answer PONG')
})

type Given = { server: number; trusted: boolean; password?: string; scheme?: string }
