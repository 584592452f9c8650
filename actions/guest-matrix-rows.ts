import { eq, sql } from 'drizzle-orm'
import { askForDeletion } from '@/db/account'
import { db } from '@/db/client'
import { sessions, users } from '@/db/schema'
import { createMusician, createSession } from '@/e2e/factories'
import type { Case } from '@/scripts/access/case'
import { LINK_STATES, PASSCODE } from '@/scripts/access/links'
import type { Fields } from './band-matrix-rows'
import { type Crowd, SUBJECTS, type Subject } from './band-matrix-world'
import { type Answer, findActions, type Outcome, send } from './matrix-asking'

type GuestRow = { cases: () => Case[] } | { shownBy: string }

/** What lets nobody back into an account that is being left. */
const KEEPS_NOBODY: Record<string, (id: string) => Promise<unknown>> = {
  'whom an operator shut out': (id) => db().update(users).set({ isActive: false }).where(eq(users.id, id)),
  'with a session of 31 days ago': (id) =>
    db().update(sessions).set({ lastUsedAt: sql`now() - interval '31 days'` }).where(eq(sessions.userId, id)),
}

/** Every action that may be sent by who has no account: what they hold decides. One without a row fails the test. */
export const GUEST_ROWS: Record<string, GuestRow> = {
  'account.takeAccountBack': {
    cases: () => [
      ...SUBJECTS.map((subject) =>
        guest('account.takeAccountBack', subject, 'failed', ({ sessions }) => ask(sessions[subject])),
      ),
      guest('account.takeAccountBack', 'who is leaving, with a session from after', 'done', async () => {
        const musician = await createMusician('Leaving')
        await askForDeletion(musician)
        return ask(await createSession(musician))
      }),
      guest('account.takeAccountBack', 'who is leaving, with a session from before', 'failed', async () => {
        const musician = await createMusician('Leaving')
        const session = await createSession(musician)
        await askForDeletion(musician)
        return ask(session)
      }),
      ...Object.entries(KEEPS_NOBODY).map(([state, end]) =>
        guest('account.takeAccountBack', `who is leaving, ${state}`, 'failed', async () => {
          const musician = await createMusician('Leaving')
          await askForDeletion(musician)
          const session = await createSession(musician)
          await end(musician.id)
          return ask(session)
        }),
      ),
    ],
  },
  'sharing.openWithPasscode': {
    cases: () =>
      Object.entries(LINK_STATES).flatMap(([state, { opens, make }]) =>
        [PASSCODE, 'a wrong one'].map((passcode) => {
          const asksOne = state.includes('passcode') || state.includes('proof')
          const right = asksOne && passcode === PASSCODE
          const wanted = opens === 'nothing' || !asksOne ? 'not found' : right ? 'done' : 'failed'
          return guest(
            'sharing.openWithPasscode',
            `a guest with a link ${state} and “${passcode}”`,
            wanted,
            async (crowd) => {
              const { token } = await make(crowd)
              return send((await findActions())['sharing.openWithPasscode']!, undefined, { token, passcode })
            },
          )
        }),
      ),
  },
  'shared-charts.choosePlayer': anybody('shared-charts.choosePlayer', { for: 'alto sax', back: '/s/nothing' }),
  'shared-charts.chooseSharedView': anybody('shared-charts.chooseSharedView', { size: 'large' }),
  'shared-charts.keepSharedReading': anybody('shared-charts.keepSharedReading', { song: 'abc', key: 'Am' }),
  'sign-in.signInWithGoogle': { shownBy: 'e2e/sign-in.spec.ts' },
}

export const GUEST_CASES: Case[] = Object.values(GUEST_ROWS).flatMap((row) => ('cases' in row ? row.cases() : []))

/** What says something of a device alone: everybody may, and it changes nothing that is kept. */
function anybody(entry: string, fields: Fields): GuestRow {
  const sent = async ({ sessions }: Crowd, subject: Subject) =>
    send((await findActions())[entry]!, sessions[subject], fields)
  return {
    cases: () => SUBJECTS.map((subject) => guest(entry, subject, ['done', 'failed'], (crowd) => sent(crowd, subject))),
  }
}

async function ask(session: string | undefined): Promise<Answer> {
  return send((await findActions())['account.takeAccountBack']!, session, { from: '' })
}

function guest(entry: string, who: string, wanted: Outcome | Outcome[], run: (crowd: Crowd) => Promise<Answer>): Case {
  return {
    entry,
    name: `${entry} by ${who}`,
    async judge(crowd) {
      const { outcome, changed } = await run(crowd)
      const wrong = [wanted].flat().includes(outcome) ? undefined : `${outcome} instead of ${wanted}`
      const changes = wanted === 'done' ? [] : changed
      return { complaint: wrong ?? (changes.length ? `changed ${changes.join(', ')}` : undefined) }
    },
  }
}
