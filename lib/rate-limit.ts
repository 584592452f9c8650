import 'server-only'
import { isIPv6 } from 'node:net'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { redis } from '@/lib/redis'

/** How often something may be tried in how many seconds, counted for each key apart. */
export type Limit = { readonly name: string; readonly tries: number; readonly seconds: number }

/** Addresses of shares and invitations that do not exist, for each client address. */
export const UNKNOWN_TOKENS: Limit = { name: 'unknown-token', tries: 30, seconds: 60 }
/** Passcodes, for each link. */
export const PASSCODES: Limit = { name: 'passcode', tries: 5, seconds: 60 }
/** Files of songs to take along, for each musician: one may try every format, and nobody needs more. */
export const EXPORTS: Limit = { name: 'export', tries: 30, seconds: 300 }
/** Uploaded charts, for each musician: a folder of scans at once, and no more than a folder. */
export const CHART_UPLOADS: Limit = { name: 'chart-upload', tries: 120, seconds: 600 }
/** Looks at what changed in Drive, for each musician. */
export const DRIVE_CHECKS: Limit = { name: 'drive-check', tries: 20, seconds: 600 }
/** Codes of invitations that do not open: for each musician, and for each client address, where a whole band may sit. */
export const CODES_OF_MUSICIAN: Limit = { name: 'code-of-musician', tries: 10, seconds: 600 }
export const CODES_OF_CLIENT: Limit = { name: 'code-of-client', tries: 30, seconds: 600 }

/** Counts a try and answers whether it is still within the limit. Without Redis, or while it is away, this process counts. */
export async function take(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiter(limit).consume(key)
    return true
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false
    throw refusal
  }
}

/** Takes back a try that turned out to be none. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiter(limit).reward(key)
}

/** Whether the limit is used up, without counting a try. */
export async function isSpent(limit: Limit, key: string): Promise<boolean> {
  const known = await limiter(limit).get(key)
  return known !== null && known.consumedPoints >= limit.tries
}

/** The network address a request came from, as our own server wrote it; of IPv6 the network, because one home has billions of addresses. */
export function clientAddress(headers: Pick<Headers, 'get'>): string {
  const address = (headers.get('x-forwarded-for') ?? '').split(',')[0]!.trim()
  return isIPv6(address) ? network(address) : address
}

/** The first 64 of its 128 bits, however its zeros are written. */
function network(address: string): string {
  const [before = [], after = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0')
  const groups = [...before, ...zeros, ...after].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.join(':')}::/64`
}

const limiters = new Map<string, RateLimiterAbstract>()

function limiter(limit: Limit): RateLimiterAbstract {
  const known = limiters.get(limit.name)
  if (known) return known
  const options = { keyPrefix: `limit:${limit.name}`, points: limit.tries, duration: limit.seconds }
  const inProcess = new RateLimiterMemory(options)
  const client = redis()
  const made = client
    ? new RateLimiterRedis({
        ...options,
        storeClient: client,
        insuranceLimiter: inProcess,
        rejectIfRedisNotReady: true,
      })
    : inProcess
  limiters.set(limit.name, made)
  return made
}
