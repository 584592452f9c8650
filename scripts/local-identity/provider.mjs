import Provider, { interactionPolicy } from 'oidc-provider'
import { errorPage } from './pages.mjs'
import { sendPage } from './send-page.mjs'

const SCOPE = 'openid email profile'
const TEN_MINUTES = 600

/** The OpenID Connect provider: one client, the site, and `findPerson(sub)` for who signs in. */
export function createProvider({ issuer, site, client, clientSecret, keys, findPerson }) {
  return new Provider(issuer, {
    clients: [{ client_id: client, client_secret: clientSecret, redirect_uris: [`${site}/api/auth/callback/google`] }],
    jwks: keys.jwks,
    cookies: { keys: keys.cookies },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // Like Google, it tells address and name in the ID token itself.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { policy: withAccountChoice(), url: (_ctx, { uid }) => `/sign-in/${uid}` },
    findAccount: (_ctx, sub) => accountOf(findPerson(sub)),
    loadExistingGrant: grantEverything,
    ttl: {
      Interaction: TEN_MINUTES,
      Session: TEN_MINUTES,
      Grant: TEN_MINUTES,
      AccessToken: TEN_MINUTES,
      IdToken: TEN_MINUTES,
    },
    renderError: (ctx) => sendPage(ctx.res, ctx.status, errorPage({ site }), { site }),
  })
}

/** Google asks which account when the site says `prompt=select_account`; so does this one. */
function withAccountChoice() {
  const policy = interactionPolicy.base()
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  return policy
}

function accountOf(person) {
  if (!person) return undefined
  const { sub, name, email, verified = true } = person
  return { accountId: sub, claims: () => ({ sub, name, email, email_verified: verified }) }
}

async function grantEverything(ctx) {
  const { client, session, provider } = ctx.oidc
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(SCOPE)
  await grant.save()
  return grant
}
