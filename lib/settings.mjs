import { z } from 'zod'
import { isLoopback } from './loopback.mjs'

// Plain JavaScript, because the start reads it before anything can be compiled.

export const GOOGLE = 'https://accounts.google.com'
/** Fewer do not serve a page and a job at once. */
const CONNECTIONS_EACH = 10
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const schema = z
  .object({
    DATABASE_URL: address('postgres:', 'postgresql:'),
    DATABASE_REPLICA_URL: address('postgres:', 'postgresql:').optional(),
    REDIS_URL: redisAddresses().optional(),
    AUTH_SECRET: z.string({ error: 'is missing' }).min(32, 'must have at least 32 characters'),
    AUTH_SECRET_BEFORE: z.string().min(32, 'must have at least 32 characters').optional(),
    AUTH_URL: address('http:', 'https:').transform((url, context) => {
      const { origin, pathname } = new URL(url)
      if (pathname !== '/') context.addIssue('must be the address of the site alone, without a path')
      return origin
    }),
    AUTH_GOOGLE_ID: z.string().default(''),
    AUTH_GOOGLE_SECRET: z.string().default(''),
    AUTH_GOOGLE_ISSUER: address('http:', 'https:')
      .refine((url) => url === GOOGLE || isLoopback(new URL(url).hostname), 'must be an address of this machine itself')
      .optional(),
    GOOGLE_DRIVE_ADDRESS: address('http:', 'https:')
      .refine((url) => isLoopback(new URL(url).hostname), 'must be an address of this machine itself')
      .optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: wholeNumber(1, 65_535).default(3000),
    TRUST_PROXY: wholeNumber(0, 10).default(0),
    SOLEIL_PROCESSES: wholeNumber(1, 64).default(1),
    SOLEIL_CONNECTIONS: wholeNumber(1, 10_000).default(80),
    SOLEIL_S3_ENDPOINT: address('http:', 'https:')
      .refine(
        (url) => url.startsWith('https:') || isLoopback(new URL(url).hostname),
        'must be an https address: what musicians upload goes there',
      )
      .transform((url) => url.replace(/\/+$/, ''))
      .optional(),
    SOLEIL_S3_BUCKET: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
      .optional(),
    SOLEIL_S3_REGION: z.string().default('us-east-1'),
    SOLEIL_S3_KEY: z.string().optional(),
    SOLEIL_S3_SECRET: z.string().optional(),
    SOLEIL_OPERATORS: z
      .string()
      .default('')
      .transform((list) => list.split(',').flatMap((sub) => sub.trim() || [])),
    LOG_LEVEL: z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` }).default('info'),
  })
  .refine((settings) => !settings.AUTH_GOOGLE_ID === !settings.AUTH_GOOGLE_SECRET, {
    path: ['AUTH_GOOGLE_ID'],
    error: 'and AUTH_GOOGLE_SECRET go together: set both or neither',
  })
  .refine(
    (settings) =>
      new Set(
        [settings.SOLEIL_S3_ENDPOINT, settings.SOLEIL_S3_BUCKET, settings.SOLEIL_S3_KEY, settings.SOLEIL_S3_SECRET].map(
          (one) => one === undefined,
        ),
      ).size === 1,
    {
      path: ['SOLEIL_S3_ENDPOINT'],
      error: 'and SOLEIL_S3_BUCKET, SOLEIL_S3_KEY and SOLEIL_S3_SECRET go together: set all or none',
    },
  )
  .refine(({ SOLEIL_PROCESSES, REDIS_URL }) => !(SOLEIL_PROCESSES > 1) || REDIS_URL, {
    path: ['SOLEIL_PROCESSES'],
    error: 'above 1 needs REDIS_URL, through which the processes count tries and share what they keep',
  })
  .refine(({ SOLEIL_PROCESSES, SOLEIL_CONNECTIONS }) => SOLEIL_CONNECTIONS >= CONNECTIONS_EACH * SOLEIL_PROCESSES, {
    path: ['SOLEIL_CONNECTIONS'],
    error: `must be at least ${CONNECTIONS_EACH} for each of the SOLEIL_PROCESSES, and the database must take as many and 20 more`,
  })

/** @typedef {z.output<typeof schema>} Settings */

/**
 * The settings in an environment; an empty value counts as unset. Throws an error whose message has one sentence for
 * each wrong value. It names the variable and never repeats the value, which may be a secret.
 * @param {Record<string, string | undefined>} environment
 * @returns {Settings}
 */
export function readSettings(environment) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw new Error(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`).join('\n'))
}

/** @param {string[]} protocols */
function address(...protocols) {
  const schemes = protocols.map((protocol) => `${protocol}//…`).join(' or ')
  return z
    .string({ error: 'is missing' })
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), `must be an address ${schemes}`)
}

/** One Redis, or the nodes of a cluster with commas between, which are reached alike and have no numbered databases. */
function redisAddresses() {
  return z.string().superRefine((text, context) => {
    const nodes = text.split(',').map((node) => node.trim())
    const urls = nodes.flatMap((node) => (isRedisNode(node) ? new URL(node) : []))
    if (urls.length < nodes.length) {
      context.addIssue(
        'must be an address redis://host:port or rediss://host:port, or several with commas between for a cluster',
      )
    } else if (new Set(urls.map(({ protocol, username, password }) => `${protocol}${username}:${password}`)).size > 1) {
      context.addIssue(
        'must reach all nodes of a cluster alike: all by redis:// or all by rediss://, with one password',
      )
    } else if (urls.length > 1 && urls.some(({ pathname }) => !/^\/?0?$/.test(pathname))) {
      context.addIssue('must not choose a numbered database in a cluster, which has none')
    }
  })
}

/** @param {string} text */
function isRedisNode(text) {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash, username, password } = new URL(text)
  const plain = /^\/?\d*$/.test(pathname) && search + hash === '' && isDecodable(username + password)
  return ['redis:', 'rediss:'].includes(protocol) && hostname !== '' && plain
}

/** @param {string} text */
function isDecodable(text) {
  return !/%(?![\da-f]{2})/i.test(text)
}

/** @param {number} least @param {number} most */
function wholeNumber(least, most) {
  return z.coerce
    .number({ error: `must be a whole number from ${least} to ${most}` })
    .refine((n) => Number.isInteger(n) && n >= least && n <= most, `must be a whole number from ${least} to ${most}`)
}
