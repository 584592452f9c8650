import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { StoreSettings } from './object-store'

type Fault = 'none' | 'error' | 'slow' | 'cut' | 'whole'

/** A server on this machine that speaks the shapes of S3 that SOLEil uses and checks every signature anew. For tests. */
export async function pretendStore() {
  const objects = new Map<string, { bytes: Buffer; type: string | undefined }>()
  const fault: { now: Fault } = { now: 'none' }
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    answer(request, response, objects, settings, fault.now).catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const settings: StoreSettings = {
    ...{ endpoint: `http://127.0.0.1:${port}`, bucket: 'charts-of-soleil', region: 'eu-test-1' },
    ...{ key: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI' },
  }
  const close = () => {
    server.closeAllConnections()
    return new Promise((done) => server.close(done))
  }
  return { settings, objects, fault, asked, close }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  objects: Map<string, { bytes: Buffer; type: string | undefined }>,
  settings: StoreSettings,
  fault: Fault,
): Promise<void> {
  const body = await bodyOf(request)
  const refuse = (status: number, code: string) => {
    response.writeHead(status, { 'Content-Type': 'application/xml' })
    response.end(`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code></Error>`)
  }
  if (fault === 'slow') return
  if (fault === 'error') return refuse(503, 'SlowDown')
  const wrong = wrongSignature(request, body, settings)
  if (wrong) return refuse(403, wrong)
  const path = decodeURIComponent(request.url!.split('?')[0]!)
  if (!path.startsWith(`/${settings.bucket}/`)) return refuse(404, 'NoSuchBucket')
  const key = path.slice(settings.bucket.length + 2)
  if (request.method === 'PUT') {
    objects.set(key, { bytes: body, type: request.headers['content-type'] })
    response.writeHead(200, { ETag: '"x"' }).end()
  } else if (request.method === 'DELETE') {
    objects.delete(key)
    response.writeHead(204).end()
  } else give(request, response, objects.get(key)?.bytes, fault) || refuse(404, 'NoSuchKey')
}

function give(request: IncomingMessage, response: ServerResponse, bytes: Buffer | undefined, fault: Fault): boolean {
  if (!bytes) return false
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? []
  const part = fault === 'whole' ? bytes : bytes.subarray(Number(first), Number(last) + 1)
  response.writeHead(fault === 'whole' ? 200 : 206, { 'Content-Length': part.length })
  if (fault === 'cut') {
    response.write(part.subarray(0, Math.floor(part.length / 2)), () => response.destroy())
  } else response.end(part)
  return true
}

/** Signature Version 4, made anew from what arrived; the code of S3 where it is not the one that came along. */
function wrongSignature(request: IncomingMessage, body: Buffer, { key, secret, region }: StoreSettings): string | null {
  const [, credential, signed, signature] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([\da-f]{64})$/.exec(
      request.headers.authorization ?? '',
    ) ?? []
  const date = String(request.headers['x-amz-date'] ?? '')
  if (!credential || !signed || !signature || !/^\d{8}T\d{6}Z$/.test(date)) return 'AccessDenied'
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
  if (credential !== `${key}/${scope}`) return 'InvalidAccessKeyId'
  const told = String(request.headers['x-amz-content-sha256'] ?? '')
  if ((told !== 'UNSIGNED-PAYLOAD' || request.method === 'PUT') && told !== sha256(body))
    return 'XAmzContentSHA256Mismatch'
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
  const [path, query = ''] = request.url!.split('?') as [string, string?]
  const canonical = [request.method, path, query, headers.join(''), signed, told].join('\n')
  const steps = [date.slice(0, 8), region, 's3', 'aws4_request']
  const signing = steps.reduce<string | Buffer>(
    (from, step) => createHmac('sha256', from).update(step).digest(),
    `AWS4${secret}`,
  )
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n')
  return createHmac('sha256', signing).update(text).digest('hex') === signature ? null : 'SignatureDoesNotMatch'
}

function sha256(value: string | Buffer): string {
  return createHash('sha256').update(value).digest('hex')
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
