import type { Client } from 'pg'
import { withClient } from '../postgres/databases.mjs'
import type { Setting } from './round'
import { visit } from './visits'
import type { World } from './world'

const DISK_FULL = '53100'

/** Fills the disk of the database under load. What is there is read as ever, what has no room is refused, and space heals all. */
export async function fillDisk({ disk, database, site, token }: World, { hold, pause }: Setting): Promise<void> {
  await withClient(database.url, async (client) => {
    disk.fill()
    try {
      const refused = await grow(client)
      if (refused !== DISK_FULL) throw new Error(`A table that grows on a full disk came to ${refused}.`)
      await pause(hold)
      const { status } = await visit(site.settings.AUTH_URL, '/repertoire', token)
      if (status !== 200) throw new Error(`A page read from a full disk is a ${status}.`)
    } finally {
      disk.empty()
    }
    const grown = await grow(client)
    if (grown !== 'grown') throw new Error(`A table that grows on a disk with space again came to ${grown}.`)
    await client.query('drop table grown')
  })
}

async function grow(client: Client): Promise<string> {
  const table = `create table grown as select repeat(md5(n::text), 50) as words from generate_series(1, 2000) as n`
  return client.query(table).then(
    () => 'grown',
    (error) => String(error.code),
  )
}
