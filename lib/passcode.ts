import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

const COST = { N: 16_384, r: 8, p: 1 }
const KEY_BYTES = 32

/** A passcode as it is stored: `scrypt$N$r$p$salt$hash`, salted anew each time. */
export async function hashPasscode(passcode: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(passcode, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether a passcode is the one that was stored. */
export async function isPasscode(passcode: string, stored: string): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = stored.split('$')
  const expected = Buffer.from(hash, 'base64url')
  const found = await derive(passcode, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return expected.length === found.length && timingSafeEqual(found, expected)
}

/** Typed on another keyboard, the same letters may come composed differently. */
function derive(passcode: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) =>
    scrypt(passcode.normalize('NFKC').trim(), salt, KEY_BYTES, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  )
}
