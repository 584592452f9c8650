import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

const ROUNDS = 4096

/**
 * What PostgreSQL keeps of a password (SCRAM-SHA-256, RFC 5803): with it a password can be set that no log of statements ever
 * sees. For passwords of ASCII, as those made here are.
 * @param {string} password
 */
export function verifierOf(password, salt = randomBytes(16)) {
  const salted = pbkdf2Sync(password, salt, ROUNDS, 32, 'sha256')
  const stored = createHash('sha256').update(mac(salted, 'Client Key')).digest('base64')
  return `SCRAM-SHA-256$${ROUNDS}:${salt.toString('base64')}$${stored}:${mac(salted, 'Server Key').toString('base64')}`
}

/** @param {Buffer} key @param {string} text */
function mac(key, text) {
  return createHmac('sha256', key).update(text).digest()
}
