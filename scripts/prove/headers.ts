import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disconnect } from '@/db/client'
import { buildPages } from '../steps/build.mjs'
import { inHouse } from '../steps/house.mjs'
import { startTestServers } from '../testing/servers.mjs'
import { startSite } from '../testing/site.mjs'
import { arrangeSiteRoles } from '../testing/site-roles.mjs'
import { openssl } from '../testing/tls-postgres'
import { openFront } from './headers/front'
import { everyKind, OPERATOR } from './headers/kinds'
import { installScorer, score } from './headers/scorer'
import type { Proof, Proven } from './proof'

/** Whatever SOLEil answers, the scorer of MDN has nothing to ask for that a program can give. */
export const headers: Proof = {
  name: 'headers',
  says: 'Every kind of answer on https has the grade A+ of the HTTP Observatory, and all points that are not the domain’s.',
  runs: 1,
  prove: async ({ tell }) => {
    if (!openssl) return { counts: {}, failures: ['not tried: a certificate needs openssl'] }
    await installScorer()
    await buildPages({ others: [inHouse('start.lock')], announce: () => tell('building the pages') })
    const folder = mkdtempSync(join(tmpdir(), 'soleil-headers-'))
    const stops: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
    try {
      return await scoreAll(folder, tell, (stop) => stops.push(stop))
    } finally {
      while (stops.length > 0) await stops.pop()!()
    }
  },
}

async function scoreAll(folder: string, tell: (line: string) => void, onClose: (stop: () => unknown) => void) {
  const servers = await startTestServers()
  onClose(servers.stop)
  const front = await openFront(folder)
  onClose(front.close)
  const roles = await arrangeSiteRoles(servers.admin)
  const site = await startSite({ ...servers, ...roles, folder, settings: onHttps(front.address) })
  onClose(site.stop)
  Object.assign(process.env, site.settings)
  onClose(disconnect)
  const counts: Proven['counts'] = { kinds: 0 }
  const failures: string[] = []
  for (const kind of await everyKind()) {
    front.show(site.says, kind)
    const { grade, score: points, passed, of, gains } = await score(front.host, front.certificate)
    counts.kinds!++
    counts[`of ${points}`] = (counts[`of ${points}`] ?? 0) + 1
    tell(`${kind.name} (${front.status()}): ${grade}, ${points}, ${passed} of ${of}; ${gains.join(', ')}`)
    if (front.status() !== kind.status) failures.push(`${kind.name}: answered ${front.status()}, not ${kind.status}`)
    if (grade !== 'A+' || passed !== of || points < kind.floor)
      failures.push(`${kind.name}: ${grade}, ${points} and not ${kind.floor}, ${passed} of ${of}`)
  }
  return { counts, failures }
}

/** A public site signs in with Google itself: nobody does here, so the names it is known by there may be any. */
function onHttps(address: string) {
  return {
    AUTH_URL: address,
    AUTH_GOOGLE_ID: 'of-the-proof',
    AUTH_GOOGLE_SECRET: randomBytes(16).toString('hex'),
    AUTH_GOOGLE_ISSUER: '',
    SOLEIL_OPERATORS: OPERATOR,
    TRUST_PROXY: '1',
  }
}
