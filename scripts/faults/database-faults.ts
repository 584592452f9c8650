import { withClient } from '../postgres/databases.mjs'
import { opposeOnce } from './deadlock'
import { fillDisk } from './disk-full'
import { killImport } from './killed-import'
import type { Fault } from './round'
import { visit } from './visits'
import type { World } from './world'

const CROWD = 80

export const DATABASE_FAULTS: Fault[] = [
  { name: 'database restarted', of: 'kills', harm: ({ database }) => end(database, 'SIGQUIT') },
  { name: 'database killed', of: 'kills', harm: ({ database }) => end(database, 'SIGKILL') },
  {
    name: 'database black-holed',
    of: 'wires',
    async harm({ toDatabase }, { hold, pause }) {
      toDatabase.freeze()
      await pause(hold)
      toDatabase.heal()
    },
  },
  {
    name: 'answers cut in the middle',
    of: 'wires',
    async harm({ toDatabase }, { hold, chance, pause }) {
      toDatabase.cutAfter(400 + Math.floor(chance() * 8_000))
      await pause(hold)
      toDatabase.heal()
    },
  },
  {
    name: 'all connections held',
    of: 'wires',
    harm: ({ database, site, token }, { hold, pause }) =>
      withClient(database.url, async (client) => {
        // In the order of the app's own changes: the other way round PostgreSQL would end this for a deadlock.
        await client.query('begin; lock table songs, repertoires in access exclusive mode')
        const crowd = Array.from({ length: CROWD }, () => visit(site.settings.AUTH_URL, '/repertoire', token))
        await pause(hold)
        await client.query('commit')
        await Promise.all(crowd)
      }),
  },
  {
    name: 'connections ended by the server',
    of: 'wires',
    harm: ({ database }, { hold, pause }) =>
      withClient(database.admin, async (client) => {
        for (let gone = 0; gone < hold; gone += 100) {
          await client.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'soleil'")
          await pause(100)
        }
      }),
  },
  {
    name: 'database refuses',
    of: 'wires',
    async harm({ toDatabase }, { hold, pause }) {
      toDatabase.refuse()
      await pause(hold)
      toDatabase.heal()
    },
  },
  {
    name: 'deadlock',
    of: 'wires',
    async harm({ database, musician }) {
      const outcome = await opposeOnce({ database: database.url, musician })
      if (outcome !== 'done') throw new Error(`The change in a deadlock is ${outcome}.`)
    },
  },
  { name: 'disk full', of: 'wires', lacks: ({ disk }) => disk.lacks, harm: fillDisk },
  { name: 'killed in the middle of an import', of: 'wires', harm: killImport },
  { name: 'database away at the start', of: 'boots', boots: 'toDatabase' },
]

async function end(database: World['database'], signal: 'SIGQUIT' | 'SIGKILL') {
  await database.restart(signal)
}
