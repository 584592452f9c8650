import { createHash, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'

const SCOPE = 'https://www.googleapis.com/auth/drive.file'

/**
 * A Google Drive for tests on a free port of this machine: consent with picking, tokens, `files.list` and `files.get` in the
 * shapes that Drive documents. Each `world` is somebody's Drive: its files by their ids, of which SOLEil sees those that were
 * picked. `faults` are answered first, one for each request of the API or to end a right; `requests` are those that came.
 */
export async function startDriveServer() {
  /** @type {{ worlds: Map<string, any[]>, codes: Map<string, any>, access: Map<string, string>, refresh: Map<string, string>, faults: any[], requests: any[] }} */
  const drive = { worlds: new Map(), codes: new Map(), access: new Map(), refresh: new Map(), faults: [], requests: [] }
  const server = createServer((request, response) => {
    answer(drive, request, response).catch(() => send(response, 500, {}))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { ...drive, address: `http://127.0.0.1:${server.address().port}`, stop }
}

async function answer(drive, request, response) {
  const url = new URL(request.url, 'http://drive.test')
  let body = ''
  for await (const chunk of request) body += chunk
  if (url.pathname === '/authorize') return consent(drive, url, response)
  if (url.pathname.startsWith('/world/')) {
    drive.worlds.set(url.pathname.slice(7), JSON.parse(body))
    return send(response, 200, {})
  }
  const form = new URLSearchParams(body)
  if (url.pathname === '/token') return grant(drive, form, response)
  drive.requests.push({ path: url.pathname, query: Object.fromEntries(url.searchParams), headers: request.headers })
  const fault = drive.faults.shift()
  if (fault) return fail(response, fault)
  if (url.pathname === '/revoke') return send(response, drive.refresh.delete(form.get('token')) ? 200 : 400, {})
  const world = drive.access.get(request.headers.authorization?.replace('Bearer ', ''))
  if (!world) return fail(response, { status: 401, reason: 'authError' })
  const files = drive.worlds.get(world) ?? []
  if (url.pathname === '/drive/v3/files') return list(files, url.searchParams, response)
  const file = files.find(({ id }) => `/drive/v3/files/${id}` === url.pathname)
  const keys = String(request.headers['x-goog-drive-resource-keys'] ?? '').split(',')
  const locked = file?.needsKey && !keys.includes(`${file.id}/${file.needsKey}`)
  return file && !locked ? send(response, 200, file) : fail(response, { status: 404, reason: 'notFound' })
}

function list(files, query, response) {
  const [, folder] = /^'([^']+)' in parents/.exec(query.get('q') ?? '') ?? []
  const all = files.filter(({ parents, trashed }) => !folder || (parents?.includes(folder) && !trashed))
  const from = Number(query.get('pageToken') ?? 0)
  const size = Number(query.get('pageSize') ?? 100)
  const next = from + size < all.length ? { nextPageToken: String(from + size) } : {}
  send(response, 200, { kind: 'drive#fileList', incompleteSearch: false, files: all.slice(from, from + size), ...next })
}

/** What the picker of Google's consent page answers: everything in the world whose name is typed in. */
function consent(drive, url, response) {
  const asked = Object.fromEntries(url.searchParams)
  if (!asked.world) {
    const fields = Object.entries(asked).map(([name, value]) => `<input type=hidden name="${name}" value="${value}">`)
    response.setHeader('Content-Type', 'text/html')
    return response.end(
      `<form>${fields.join('')}<label>Whose Drive <input name=world></label><button>Allow</button></form>`,
    )
  }
  const back = new URL(asked.redirect_uri)
  if (asked.world === 'nobody') back.search = new URLSearchParams({ error: 'access_denied', state: asked.state })
  else {
    const code = randomBytes(12).toString('base64url')
    drive.codes.set(code, { world: asked.world, challenge: asked.code_challenge, redirect: asked.redirect_uri })
    const picked = (drive.worlds.get(asked.world) ?? []).filter(({ parents }) => !parents).map(({ id }) => id)
    back.search = new URLSearchParams({ state: asked.state, code, scope: SCOPE, picked_file_ids: picked.join(',') })
  }
  response.writeHead(302, { Location: back.href }).end()
}

function grant(drive, form, response) {
  const code = drive.codes.get(form.get('code'))
  drive.codes.delete(form.get('code'))
  const proof = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  const right = code && code.challenge === proof && code.redirect === form.get('redirect_uri')
  const world =
    form.get('grant_type') === 'refresh_token' ? drive.refresh.get(form.get('refresh_token')) : right && code.world
  if (!world) return send(response, 400, { error: 'invalid_grant' })
  const [access, refresh] = [randomBytes(12).toString('base64url'), randomBytes(12).toString('base64url')]
  drive.access.set(access, world)
  if (code) drive.refresh.set(refresh, world)
  const more = code ? { refresh_token: refresh } : {}
  send(response, 200, { access_token: access, expires_in: 3599, scope: SCOPE, token_type: 'Bearer', ...more })
}

function fail(response, { status, reason = 'backendError', retryAfter, hang, text }) {
  if (hang) return
  if (retryAfter) response.setHeader('Retry-After', String(retryAfter))
  if (text) return response.writeHead(status, { 'Content-Type': 'text/html' }).end(text)
  send(response, status, {
    error: { code: status, message: reason, errors: [{ domain: 'global', reason, message: reason }] },
  })
}

function send(response, status, json) {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8' }).end(JSON.stringify(json))
}
