import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programs } from '../postgres/programs.mjs'
import { runAs } from '../postgres/run-as.mjs'
import { startPostgres } from '../postgres/server.mjs'
import { findProgram } from '../steps/find-program.mjs'
import { freePort } from '../steps/port.mjs'
import { watchOver } from './watchdog.mjs'

/** What makes certificates; null where it is not installed. */
export const openssl = findProgram('openssl')

/** A PostgreSQL that speaks TLS with a certificate signed by itself for the machine `name`. Its superuser is `postgres`. */
export async function startTlsPostgres(name: string) {
  const folder = mkdtempSync(join(tmpdir(), 'soleil-tls-'))
  const [key, certificate] = ['key.pem', 'certificate.pem'].map((file) => join(folder, file)) as [string, string]
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const named = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-keyout', key, '-out', certificate]
  const made = spawnSync(openssl!, [...request, ...named], { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  chmodSync(key, 0o600)
  const { own } = runAs(programs().postgres)
  for (const file of [key, certificate]) own(file)
  const server = await startPostgres({
    folder: join(folder, 'postgres'),
    log: join(folder, 'postgres.log'),
    password: 'right',
    port: await freePort(),
    settings: ['ssl=on', `ssl_cert_file=${certificate}`, `ssl_key_file=${key}`, 'fsync=off'],
  })
  const callOff = watchOver([server.pid], folder)
  return {
    url: `postgres://postgres:right@localhost:${server.port}/postgres`,
    certificate,
    stop: async () => {
      callOff()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
