import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { type Crowd, SUBJECTS, type Subject, type World } from '@/actions/band-matrix-world'
import { mine } from '@/actions/matrix-cases'
import { remove } from '@/actions/matrix-relations'
import { db } from '@/db/client'
import { bandInvitations } from '@/db/schema'
import { shareCookie } from '@/lib/share-cookie'
import type { Case } from '@/scripts/access/case'
import { foreignIn } from '@/scripts/access/foreign'
import { HIDDEN, LINK_STATES, type LinkState } from '@/scripts/access/links'
import { onceFor } from '@/scripts/access/once-for'
import { mayInBand } from '@/scripts/access/who-may'
import { PAGE_ROWS } from './(musician)/bands/band-pages-rows'
import { ask } from './pages-asking'
import { OTHER_PAGES, type PageRow, type Params } from './pages-matrix-rows'

const NOBODY: readonly Subject[] = ['anonymous', 'deactivated']
const ANY = 'any'
const GONE = 'that is gone'
/** To a link it is all the same who comes with it. */
const GUESTS = ['anonymous', 'stranger'] as const
/** What tells of what was removed, and brings it back. */
const SHOWS_REMOVED = /trash|log\/|settings|everything/
const IN_BAND = '(musician)/bands/[bandId]/'

/** Every page and route, asked by everybody for what is theirs, the band's, another's, gone, and no thing at all. */
export const PAGE_CASES: Case[] = [
  ...Object.keys(PAGE_ROWS).flatMap((file) => SUBJECTS.flatMap((subject) => bandPage(file, subject))),
  ...Object.entries(OTHER_PAGES).flatMap(([entry, row]) => otherPage(entry, row)),
]

function bandPage(file: string, subject: Subject): Case[] {
  const { verb, params: fresh = () => ({}) } = PAGE_ROWS[file]!
  const entry = IN_BAND + file.replace(/route\.ts$/, 'route.ts GET')
  const params = (of: World) => onceFor(of, entry, () => fresh(of))
  const own = (crowd: Crowd) => (subject === 'owner of the deleted band' ? crowd.deletedBandId : crowd.bandId)
  const absent = !NOBODY.includes(subject) || entry.endsWith('picture/route.ts GET') ? 'not found' : 'sign in'
  const one = (relation: string, wanted: string, asked: (crowd: Crowd) => Promise<Params | undefined>) =>
    page(entry, subject, relation, wanted, asked)
  const other = (relation: string, asked: (crowd: Crowd) => Promise<Params>) =>
    one(relation, absent, async (crowd) => (Object.keys(await params(crowd)).length ? asked(crowd) : undefined))
  return [
    one('of the band', mayInBand(subject, verb) === 'yes' ? 'seen' : absent, async (crowd) => ({
      ...(await params(crowd)),
      bandId: own(crowd),
    })),
    other('of another band', async (crowd) => ({ ...(await params(crowd.others)), bandId: own(crowd) })),
    other('of the band, through another one', async (crowd) => ({
      ...(await params(crowd)),
      bandId: crowd.others.bandId,
    })),
    other(GONE, async (crowd) => ({ ...(await gone(crowd, entry, () => fresh(crowd))), bandId: own(crowd) })),
    ...['nonsense', randomUUID()].map((id) =>
      other('that is none', async (crowd) => ({ ...named(await params(crowd), id), bandId: own(crowd) })),
    ),
    ...['', 'nonsense', 'none', 'deleted'].map((band) =>
      one(`of a band that is ${band || 'left out'}`, absent, async (crowd) => ({
        ...(await params(crowd)),
        bandId: { none: randomUUID(), deleted: crowd.deletedBandId }[band] ?? band,
      })),
    ),
  ]
}

function otherPage(entry: string, row: PageRow): Case[] {
  if ('shownBy' in row) return []
  if (row.for === 'holders of a link') return GUESTS.flatMap((subject) => linkPages(entry, subject, row.answers))
  return SUBJECTS.flatMap((subject) => {
    const absent = NOBODY.includes(subject) ? (entry.startsWith('api/charts/') ? 'not found' : 'sign in') : 'not found'
    if (row.for === 'everybody') return [page(entry, subject, '', ANY, async () => ({}))]
    if (row.for === 'musicians')
      return [
        page(
          entry,
          subject,
          '',
          NOBODY.includes(subject) ? 'sign in' : 'seen',
          async () => ({}),
          () => row.search ?? {},
        ),
      ]
    if (row.for === 'operators') return [page(entry, subject, '', 'not found', async () => ({}))]
    if (row.for === 'holders of an invitation') return invitationPages(entry, subject)
    if (row.for !== 'its owner') throw new Error('This row is for nobody.')
    const { params, inBand } = row
    const one = (relation: string, asked: (crowd: Crowd) => Promise<Params>, wanted = absent, search?: Search) =>
      page(entry, subject, relation, wanted, asked, search)
    const fresh = async (crowd: Crowd) => params(await mine(crowd, subject))
    const own = (crowd: Crowd) => onceFor(crowd, `${entry} of ${subject}`, () => fresh(crowd))
    const ours = (of: World) => onceFor(of, entry, () => inBand!(of))
    const member = mayInBand(subject, 'see') === 'yes'
    return [
      one('of their own', own, NOBODY.includes(subject) ? absent : 'seen'),
      one('of somebody else', (crowd) =>
        onceFor(crowd, `${entry} of somebody else`, async () => params(await mine(crowd, 'somebody else'))),
      ),
      one(GONE, (crowd) => gone(crowd, `${entry} of ${subject}`, () => fresh(crowd))),
      ...['nonsense', randomUUID()].map((id) => one('that is none', async (crowd) => named(await own(crowd), id))),
      ...(inBand
        ? [
            one(
              'of the band',
              (crowd) => ours(crowd),
              member ? 'seen' : absent,
              ({ bandId }) => ({ band: bandId }),
            ),
            one('of the band, without it', (crowd) => ours(crowd)),
            one('of their own, through the band', own, absent, ({ bandId }) => ({ band: bandId })),
            one(
              'of another band',
              ({ others }) => ours(others),
              absent,
              ({ bandId }) => ({ band: bandId }),
            ),
            one(
              'of no band',
              (crowd) => ours(crowd),
              absent,
              () => ({ band: 'nonsense' }),
            ),
          ]
        : []),
    ]
  })
}

/** A link opens the same for everybody, and never more because of who asks. */
function linkPages(
  entry: string,
  subject: Subject,
  answers: Partial<Record<LinkState['opens'], string[]>> = {},
): Case[] {
  return Object.entries(LINK_STATES).map(([state, { opens, make }]) => ({
    entry,
    name: `${entry} for ${subject}, with a link ${state}`,
    async judge(crowd) {
      const { token, proof } = await make(crowd)
      const cookies = proof ? { [shareCookie(token).name]: proof } : {}
      const { got, shown } = await ask(entry, { params: { token }, cookies, session: crowd.sessions[subject] })
      const wanted = answers[opens] ?? [opens === 'nothing' ? 'not found' : 'seen']
      const wrong = wanted.includes(got) ? undefined : `${got} with a link ${state}`
      return { complaint: wrong ?? (shown.includes(HIDDEN) ? `shows “${HIDDEN}”` : undefined), changed: false }
    },
  }))
}

function invitationPages(entry: string, subject: Subject): Case[] {
  const left = ['ex-member', 'ended sub'].includes(subject)
  return [
    page(entry, subject, 'an open one', 'seen', async ({ token }) => ({ token })),
    // What was made before somebody had to go is not for them.
    page(entry, subject, 'an open one of last year', left ? 'not found' : 'seen', async ({ token, invitationId }) => {
      await db()
        .update(bandInvitations)
        .set({ createdAt: sql`now() - interval '1 year'` })
        .where(eq(bandInvitations.id, invitationId))
      return { token }
    }),
    page(entry, subject, 'one of nobody', 'not found', async () => ({ token: randomUUID() })),
    // Who is in the band is led to it.
    page(
      entry,
      subject,
      'one that was stopped',
      mayInBand(subject, 'see') === 'yes' ? 'seen' : 'not found',
      async ({ token, invitationId }) => {
        await remove({ id: invitationId })
        return { token }
      },
    ),
  ]
}

type Search = (crowd: Crowd) => Params

function page(
  entry: string,
  subject: Subject,
  relation: string,
  wanted: string,
  asked: (crowd: Crowd) => Promise<Params | undefined>,
  search: Search = () => ({}),
): Case {
  return {
    entry,
    name: `${entry} for ${subject}, ${relation}`,
    spends: relation === GONE,
    async judge(crowd) {
      const params = await asked(crowd)
      if (!params) return { none: true }
      const { got, shown } = await ask(entry, { params, search: search(crowd), session: crowd.sessions[subject] })
      // A page changes nothing; what was taken away for it may be what others ask for.
      const changed = /stopped|last year/.test(relation)
      const wrong = wanted === ANY || got === wanted ? undefined : `${got} instead of ${wanted}`
      const foreign = () => foreignIn(shown, crowd, crowd.people[subject], SHOWS_REMOVED.test(entry))
      return { complaint: wrong ?? (shown ? await foreign() : undefined), changed }
    },
  }
}

/** The address of something that was there for this crowd and is taken away. */
function gone(crowd: Crowd, name: string, fresh: () => Params | Promise<Params>): Promise<Params> {
  return onceFor(crowd, `${name} gone`, async () => {
    const asked = await fresh()
    await remove(asked)
    return asked
  })
}

function named(params: Params, id: string): Params {
  return Object.fromEntries(Object.keys(params).map((name) => [name, id]))
}
