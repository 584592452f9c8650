import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

/** The keys of the provider, made once: tokens and cookies from before a restart stay good. */
export function keysIn(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, JSON.stringify(newKeys()), { mode: 0o600 })
  renameSync(unfinished, file)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function newKeys() {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const signing = {
    ...privateKey.export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid: randomBytes(8).toString('hex'),
  }
  return { jwks: { keys: [signing] }, cookies: [randomBytes(32).toString('base64url')] }
}
