import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { keysIn } from './keys.mjs'
import { SAMPLE_MUSICIANS } from './people.mjs'
import { createProvider } from './provider.mjs'
import { signIn } from './sign-in.mjs'
import { personAsWritten, TESTING_FORM } from './testing.mjs'

const STYLE = readFileSync(new URL('./style.css', import.meta.url))

/**
 * The local identity provider: OpenID Connect for one site on this machine. It listens on 127.0.0.1 and nowhere else.
 * `testing` lets the caller of the form be anybody, which only the tests may ask for.
 */
export async function serveIdentity({ port, site, client, clientSecret, keysFile, testing = false }) {
  const people = new Map(SAMPLE_MUSICIANS.map((person) => [person.sub, person]))
  const provider = createProvider({
    issuer: `http://127.0.0.1:${port}`,
    site,
    client,
    clientSecret,
    keys: keysIn(keysFile),
    findPerson: (sub) => people.get(sub),
  })
  const askWho = signIn({
    provider,
    site,
    remember: (person) => people.set(person.sub, person),
    ...(testing && { personFrom: personAsWritten, extra: TESTING_FORM }),
  })
  const server = createServer(listener({ host: `127.0.0.1:${port}`, askWho, provide: provider.callback() }))
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return server
}

function listener({ host, askWho, provide }) {
  return (request, response) => {
    // A foreign name that was made to point at this machine must not reach it.
    if (request.headers.host !== host) return response.writeHead(421).end()
    if (request.url === '/style.css') return response.writeHead(200, { 'Content-Type': 'text/css' }).end(STYLE)
    if (!request.url.startsWith('/sign-in/')) return provide(forgetful(request), response)
    askWho(request, response).catch((error) => {
      console.error(error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  }
}

/** Who was here last does not decide who comes in now: the provider is not told, and asks each time. */
function forgetful(request) {
  const cookies = request.headers.cookie?.split(';').filter((cookie) => !/^\s*_session/.test(cookie))
  if (cookies) request.headers.cookie = cookies.join(';')
  return request
}
