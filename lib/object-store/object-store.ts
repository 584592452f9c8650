import 'server-only'
import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'
import { env } from '@/lib/env'

/** Where uploaded charts are kept outside of the database: an S3-compatible store, each file under a key of its own. */
export type ObjectStore = {
  put: (key: string, bytes: Buffer, type: string) => Promise<void>
  /** The bytes from `first` to `last`, both included; undefined where there is no such object. */
  get: (key: string, first: number, last: number) => Promise<Buffer | undefined>
  /** Succeeds, too, where there is no such object. */
  remove: (key: string) => Promise<void>
}
export type StoreSettings = { endpoint: string; bucket: string; region: string; key: string; secret: string }

/** The store cannot keep or give a file now. Whatever asks may ask again. */
export class StoreUnreachable extends Error {
  /** Told apart from a fault of ours as a database that does not answer is. */
  readonly code = 'ECONNSTORE'
}

const PATIENCE_MS = 20_000

/** The store that the settings name; undefined where none is configured and files stay in the database. */
export function objectStore(): ObjectStore | undefined {
  const { SOLEIL_S3_ENDPOINT, SOLEIL_S3_BUCKET, SOLEIL_S3_REGION, SOLEIL_S3_KEY, SOLEIL_S3_SECRET } = env()
  if (!SOLEIL_S3_ENDPOINT || !SOLEIL_S3_BUCKET || !SOLEIL_S3_KEY || !SOLEIL_S3_SECRET) return undefined
  const [endpoint, bucket, region] = [SOLEIL_S3_ENDPOINT, SOLEIL_S3_BUCKET, SOLEIL_S3_REGION]
  return storeAt({ endpoint, bucket, region, key: SOLEIL_S3_KEY, secret: SOLEIL_S3_SECRET })
}

/** A store by its settings. Throws `StoreUnreachable` for every answer but success, a slow one and one that is cut off. */
export function storeAt(settings: StoreSettings, patience = PATIENCE_MS): ObjectStore {
  const { endpoint, bucket, region, key: accessKeyId, secret: secretAccessKey } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 1 })
  const address = (key: string) => `${endpoint}/${bucket}/${key}`
  const asked = <Result>(key: string, init: RequestInit, read: (answer: Response) => Promise<Result>) =>
    inTime(patience, async (signal) => read(await client.fetch(address(key), { ...init, redirect: 'error', signal })))
  return {
    put: (key, bytes, type) =>
      asked(key, { method: 'PUT', body: new Uint8Array(bytes), headers: headersOf(bytes, type) }, async (answer) => {
        await answer.body?.cancel()
        if (!answer.ok) throw refusal('keep', answer)
      }),
    get: (key, first, last) =>
      asked(key, { headers: { Range: `bytes=${first}-${last}` } }, async (answer) => {
        if (answer.status === 404) return void (await answer.body?.cancel())
        if (!answer.ok) throw refusal('give', answer)
        return readPart(answer, first, last)
      }),
    remove: (key) =>
      asked(key, { method: 'DELETE' }, async (answer) => {
        await answer.body?.cancel()
        if (!answer.ok && answer.status !== 404) throw refusal('remove', answer)
      }),
  }
}

/** With its hash signed, the store refuses a file that does not arrive as it was sent. */
function headersOf(bytes: Buffer, type: string) {
  return { 'Content-Type': type, 'X-Amz-Content-Sha256': createHash('sha256').update(bytes).digest('hex') }
}

/** A store may send the whole object where a part was asked for; more than that is not read. */
async function readPart(answer: Response, first: number, last: number): Promise<Buffer> {
  const skip = answer.status === 206 ? 0 : first
  const wanted = last - first + 1
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    parts.push(Buffer.from(part))
    size += part.length
    if (size >= skip + wanted) break
  }
  const bytes = Buffer.concat(parts).subarray(skip, skip + wanted)
  if (bytes.length < wanted) throw new StoreUnreachable('The store gave less than a file has.')
  return bytes
}

async function inTime<Result>(patience: number, ask: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  try {
    return await ask(AbortSignal.timeout(patience))
  } catch (cause) {
    if (cause instanceof StoreUnreachable) throw cause
    throw new StoreUnreachable('The store does not answer.', { cause })
  }
}

function refusal(what: string, { status }: Response): StoreUnreachable {
  return new StoreUnreachable(`The store did not ${what} a file: it answered ${status}.`)
}
