import { Sentence } from '../steps/sentence.mjs'

const NOBODY = 'ECONNREFUSED ETIMEDOUT EHOSTUNREACH ENETUNREACH ECONNRESET'.split(' ')
const UNTRUSTED =
  'DEPTH_ZERO_SELF_SIGNED_CERT SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_VERIFY_LEAF_SIGNATURE UNABLE_TO_GET_ISSUER_CERT UNABLE_TO_GET_ISSUER_CERT_LOCALLY'.split(
    ' ',
  )

/**
 * Why a database does not let us in, and what to do about it: one sentence or two, never with the password. Undefined for
 * a failure that has nothing to do with the way there.
 * @param {Error & { code?: string, path?: string }} error
 * @param {string} url
 */
export function whyNoDatabase(error, url) {
  const { hostname, port, pathname, username } = new URL(url)
  const at = `${hostname}:${port || 5432}`
  const name = decodeURIComponent(pathname.slice(1))
  const { code = '', message, path } = error
  if (code === '28P01')
    return `The database at ${at} refuses the role ${username} or its password. Correct both in DATABASE_URL.`
  if (code === '28000')
    return `The database at ${at} does not let the role ${username} in: ${message}. DATABASE_URL names the role, pg_hba.conf of that server who may come.`
  if (code === '3D000')
    return `There is no database ${name} at ${at}. Make it there, or correct the end of DATABASE_URL.`
  if (code === '57P03') return `The database at ${at} is starting or stopping. Try again in a moment.`
  if (code === '53300')
    return `The database at ${at} has no connection left. Raise its max_connections, or stop others.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return `There is no machine called ${hostname}. Correct the host in DATABASE_URL.`
  if (code === 'ENOENT' && path) return `There is no file ${path}, which DATABASE_URL names.`
  if (UNTRUSTED.includes(code))
    return `Nobody this machine trusts has signed the certificate of ${hostname}. Name the authority that did in DATABASE_URL: sslrootcert=/path/to/authority.pem`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `The server at ${at} shows the certificate of another machine. Write the name on the certificate as the host in DATABASE_URL; if it is there already, this is not your database.`
  if (code === 'CERT_HAS_EXPIRED')
    return `The certificate of ${hostname} has expired. Renew it on the machine of the database.`
  if (/does not support SSL/.test(message))
    return `The database at ${at} speaks no TLS, which sslmode in DATABASE_URL demands. Turn on ssl there.`
  if (NOBODY.includes(code) || /timeout|terminated/i.test(message))
    return `Nothing answers at ${at}. Start the database there, or correct host and port in DATABASE_URL.`
  return undefined
}

/**
 * A way of asking a database whose failures are sentences where they are known.
 * @template Answer
 * @param {string} url
 * @param {(url: string) => Promise<Answer>} ask
 */
export async function sayingWhy(url, ask) {
  try {
    return await ask(url)
  } catch (thrown) {
    const error = /** @type {Error} */ (thrown)
    const why = error instanceof Sentence ? undefined : whyNoDatabase(error, url)
    throw why ? new Sentence(why) : error
  }
}
