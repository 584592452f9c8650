import { randomUUID } from 'node:crypto'
import { ownRepertoire } from '@/db/repertoires'
import { changeSong } from '@/db/song-changes'
import { createMusician, createSong } from '@/e2e/factories'
import { EMPTY_SONG } from '@/lib/songs'
import type { Case } from '@/scripts/access/case'
import { footprint } from '@/scripts/access/footprint'
import { onceFor } from '@/scripts/access/once-for'
import { mayInBand } from '@/scripts/access/who-may'
import { type Fields, ROWS, type Row } from './band-matrix-rows'
import { type Crowd, SUBJECTS, type Subject } from './band-matrix-world'
import { type Answer, findActions, type Outcome, send } from './matrix-asking'
import { footprintsOf } from './matrix-footprints'
import { idsIn, NO_ID, namesSomething, remove, withIds } from './matrix-relations'
import { type Mine, OWN_ROWS, type OwnRow } from './own-matrix-rows'

const actions = await findActions()
const NOBODY: readonly Subject[] = ['anonymous', 'deactivated']
const RESTORES = /restore/i
const GONE = 'that is gone'
const OWN = 'of their own'

/** Every action by everybody, on what is theirs, the band's, another's, gone, and no thing at all. */
export const ACTION_CASES: Case[] = [
  ...Object.entries(ROWS).flatMap(([entry, row]) => SUBJECTS.flatMap((subject) => bandCases(entry, row, subject))),
  ...Object.entries(OWN_ROWS).flatMap(([entry, row]) => SUBJECTS.flatMap((subject) => ownCases(entry, row, subject))),
]

function bandCases(entry: string, row: Row, subject: Subject): Case[] {
  const form = async (of: Parameters<Row['fields']>[0]) => row.fields(of)
  const any = (crowd: Crowd) => onceFor(crowd, entry, () => form(crowd))
  const one = (relation: string, run: (crowd: Crowd) => Promise<Judged>): Case => made(entry, subject, relation, run)
  const through = (crowd: Crowd, band: string, fields: Fields) =>
    send(actions[entry]!, crowd.sessions[subject], { band, ...fields })
  const own = (crowd: Crowd) => (subject === 'owner of the deleted band' ? crowd.deletedBandId : crowd.bandId)
  const asked = one('of the band', async (crowd) => {
    const answer = await through(crowd, own(crowd), await form(crowd))
    return [answer, expected(row, subject), !row.unchanged?.includes(subject)]
  })
  if (!('verb' in row)) return [asked]
  const refused = (relation: string, ask: (crowd: Crowd) => Promise<Answer | 'no case'>) =>
    one(relation, async (crowd) => [await ask(crowd), NOBODY.includes(subject) ? 'sign in' : 'nothing'])
  const naming = (relation: string, fieldsOf: (crowd: Crowd) => Promise<Fields>, band = own) =>
    refused(relation, async (crowd) => {
      const fields = await fieldsOf(crowd)
      return namesSomething(fields) ? through(crowd, band(crowd), fields) : 'no case'
    })
  return [
    asked,
    naming('of another band', ({ others }) => onceFor(others, entry, () => form(others))),
    naming(
      'of the band, through another one',
      (crowd) => any(crowd),
      ({ others }) => others.bandId,
    ),
    naming(GONE, (crowd) => onceFor(crowd, `${entry} gone`, () => gone(entry, form(crowd)))),
    naming('that never was', async (crowd) => withIds(await any(crowd), NO_ID.nothing)),
    naming('that could not be', async (crowd) => withIds(await any(crowd), NO_ID.nonsense)),
    overtaken(entry, subject, any, (crowd, fields) => through(crowd, own(crowd), fields)),
    ...['', 'nonsense', 'none', 'deleted'].map((band) =>
      refused(`of a band that is ${band || 'left out'}`, async (crowd) => {
        const id = { none: randomUUID(), deleted: crowd.deletedBandId }[band] ?? band
        return through(crowd, id, await any(crowd))
      }),
    ),
  ]
}

function ownCases(entry: string, row: OwnRow, subject: Subject): Case[] {
  const as = (crowd: Crowd, fields: Fields) => send(actions[entry]!, crowd.sessions[subject], fields)
  const own = async (crowd: Crowd) => row.fields(await mine(crowd, subject))
  const any = (crowd: Crowd, whose: Subject | 'somebody else' = subject) =>
    onceFor(crowd, `${entry} of ${whose}`, async () => row.fields(await mine(crowd, whose)))
  const nobody = NOBODY.includes(subject)
  const refused = (relation: string, fieldsOf: (crowd: Crowd) => Promise<Fields>) =>
    made(entry, subject, relation, async (crowd) => {
      const fields = await fieldsOf(crowd)
      const answer =
        namesSomething(fields) || relation.includes('band') ? await as(crowd, fields) : ('no case' as const)
      return [answer, nobody ? 'sign in' : 'nothing']
    })
  const cases = [
    made(entry, subject, OWN, async (crowd) => [
      await as(crowd, await own(crowd)),
      nobody ? 'sign in' : 'done',
      !row.unchanged,
    ]),
    refused('of somebody else', (crowd) => any(crowd, 'somebody else')),
    refused(GONE, (crowd) => onceFor(crowd, `${entry} of ${subject} gone`, () => gone(entry, own(crowd)))),
    refused('that never was', async (crowd) => withIds(await any(crowd), NO_ID.nothing)),
    refused('that could not be', async (crowd) => withIds(await any(crowd), NO_ID.nonsense)),
    overtaken(entry, subject, any, as),
  ]
  if (!ROWS[entry]) return cases
  const through = async (crowd: Crowd) => ({ band: crowd.bandId, ...(await any(crowd)) })
  const named = (crowd: Crowd) => onceFor(crowd, entry, () => ROWS[entry]!.fields(crowd))
  return [
    ...cases,
    made(entry, subject, 'of their own, through the band', async (crowd) => {
      const fields = await through(crowd)
      return [
        namesSomething(fields) && idsIn(fields).length > 1 ? await as(crowd, fields) : 'no case',
        nobody ? 'sign in' : 'nothing',
      ]
    }),
    made(entry, subject, 'of the band, as if it were their own', async (crowd) => {
      const fields = await named(crowd)
      return [namesSomething(fields) ? await as(crowd, fields) : 'no case', nobody ? 'sign in' : 'nothing']
    }),
  ]
}

/** A form made from a version that is over: it may be refused in any words, but changes nothing. */
function overtaken(
  entry: string,
  subject: Subject,
  form: (crowd: Crowd) => Promise<Fields>,
  ask: (crowd: Crowd, fields: Fields) => Promise<Answer>,
): Case {
  return made(entry, subject, 'of a version that is over', async (crowd) => {
    const fields = await form(crowd)
    const answer = 'version' in fields ? await ask(crowd, { ...fields, version: '0' }) : ('no case' as const)
    return [answer, NOBODY.includes(subject) ? 'sign in' : 'unchanged']
  })
}

type Judged = [answer: Answer | 'no case', expected: Outcome | 'nothing' | 'unchanged', changes?: boolean]

function made(entry: string, subject: Subject, relation: string, run: (crowd: Crowd) => Promise<Judged>): Case {
  return {
    entry,
    name: `${entry} by ${subject}, ${relation}`,
    spends: relation === GONE,
    async judge(crowd) {
      const [answer, wanted, changes] = await run(crowd)
      if (answer === 'no case') return { none: true }
      const changed = answer.changed.length > 0
      const wrong = complaint(answer, wanted, changes)
      if (wrong || wanted !== 'done' || !changed) return { complaint: wrong, changed }
      return { complaint: notAsExpected(crowd, entry, subject, relation === OWN, answer), changed }
    },
  }
}

function complaint({ outcome, told, changed }: Answer, wanted: Judged[1], changes = false): string | undefined {
  if (wanted === 'done') {
    if (outcome !== 'done') return `${outcome} (${told}) instead of done`
    const real = changed.filter((name) => name !== 'share_links' || changes)
    return real.length > 0 === changes ? undefined : `changed ${changed.join(', ') || 'nothing'}`
  }
  if (changed.length) return `changed ${changed.join(', ')}`
  if (wanted === 'unchanged') return
  if (wanted === 'nothing') return ['conflict', 'known'].includes(told) ? `showed what is there (${told})` : undefined
  if (wanted === 'failed') return outcome === 'done' ? 'was done' : undefined
  return outcome === wanted ? undefined : `${outcome} (${told}) instead of ${wanted}`
}

/** What was changed has to be what this action is known to change, and no row of anybody else. */
function notAsExpected(crowd: Crowd, entry: string, subject: Subject, own: boolean, { named, rows }: Answer) {
  const asker = [crowd.people[subject], ...(own ? [] : [crowd.owner.musician])]
  const got = footprint(crowd, { asker, named }, rows)
  const known = footprintsOf(entry, own)
  return known.includes(got)
    ? undefined
    : `changed ${got} instead of ${known.join(' or ') || 'what matrix-footprints says'}`
}

function expected(row: Row, subject: Subject): Outcome {
  if (NOBODY.includes(subject)) return 'sign in'
  // Without a verb each action says in its own words why not.
  if ('allowed' in row) return row.allowed.includes(subject) ? 'done' : 'failed'
  if (row.except?.includes(subject)) return 'failed'
  return { yes: 'done', no: 'not allowed', 'not in it': 'not found' }[mayInBand(subject, row.verb)] as Outcome
}

/** The form, and what it names gone since; what brings back is asked for what there is no trash for any more. */
async function gone(entry: string, form: Fields | Promise<Fields>): Promise<Fields> {
  const fields = await form
  if (idsIn(fields).length === 0) return {}
  if (RESTORES.test(entry)) return withIds(fields, NO_ID.nothing)
  await remove(fields)
  return fields
}

/** What somebody has of their own. */
export async function mine(crowd: Crowd, whose: Subject | 'somebody else'): Promise<Mine> {
  const known = whose === 'somebody else' || whose === 'anonymous' ? undefined : crowd.people[whose]
  const musician = known ?? (await createMusician('Somebody Else'))
  const repertoire = ownRepertoire(musician)
  const song = { ...EMPTY_SONG, title: `Mine ${randomUUID()}` }
  const songId = await createSong(musician, song)
  await changeSong(repertoire, { id: songId, version: 1 }, { ...song, key: 'Dm' })
  return { musician, repertoire, songId }
}
