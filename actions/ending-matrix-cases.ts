import { randomUUID } from 'node:crypto'
import { createInvitation, createMember } from '@/db/band-factories'
import type { Member } from '@/db/band-membership'
import { revokeInvitation } from '@/db/invitation-changes'
import { askForPart, takeBackAsk } from '@/db/part-ask-changes'
import { findAsks } from '@/db/part-asks'
import { writableBandRepertoire } from '@/db/repertoires'
import { revokeShareLink } from '@/db/share-link-changes'
import { addSong } from '@/db/song-changes'
import { createMusician, createSession } from '@/e2e/factories'
import { EMPTY_SONG } from '@/lib/songs'
import type { Case } from '@/scripts/access/case'
import { footprint } from '@/scripts/access/footprint'
import type { Fields } from './band-matrix-rows'
import { linkOf } from './band-matrix-sharing'
import type { World } from './band-matrix-world'
import { findActions, send } from './matrix-asking'

type Ending = { entry: string; fields: Fields; changes: string[] }

const OUT = ['2 × update part_asks of asker + band + somebody']
const NO_MORE = ['update share_links of band + somebody', 'update band_invitations of band + somebody']
const SAID = 'insert audit_log of asker + band + somebody'

/** What ends with a membership or a role, and whose: theirs, in this band and not in another, what is open and of nobody else. */
const ENDINGS: Record<string, Ending> = {
  'who is removed': {
    entry: 'members.removeMember',
    fields: {},
    changes: [
      'delete band_members of band + somebody',
      SAID,
      '2 × insert audit_log of asker + band',
      ...OUT,
      ...NO_MORE,
    ],
  },
  'who becomes a sub': {
    entry: 'members.changeRole',
    fields: { role: 'sub', version: '1' },
    changes: ['update band_members of band + somebody', SAID, '2 × insert audit_log of asker + band', ...NO_MORE],
  },
  'who becomes a member': {
    entry: 'members.changeRole',
    fields: { role: 'member', version: '1' },
    changes: ['update band_members of band + somebody', SAID, '2 × insert audit_log of asker + band', ...NO_MORE],
  },
  'who leaves': {
    entry: 'members.leaveBand',
    fields: {},
    changes: [
      ...['delete band_members of asker + band', '3 × insert audit_log of asker + band'],
      ...['update share_links of asker + band', 'update band_invitations of asker + band'],
      '2 × update part_asks of asker + band + the owner',
    ],
  },
}

export const ENDING_CASES: Case[] = Object.entries(ENDINGS).map(([who, { entry, fields, changes }]) => ({
  entry,
  name: `${entry} of an admin ${who}, with all that they have here and elsewhere`,
  async judge(crowd) {
    const somebody = await createMusician('Somebody')
    for (const world of [crowd, crowd.others]) {
      const member = await createMember(world.bandId, somebody, { role: 'admin' })
      await busy(world, member, world.owner)
      await busy(world, world.owner, member)
      await busy(world, world.owner, world.owner)
    }
    const leaves = entry === 'members.leaveBand'
    const asker = leaves ? somebody : crowd.owner.musician
    const form = { band: crowd.bandId, member: somebody.id, ...fields }
    const { outcome, rows } = await send((await findActions())[entry]!, await createSession(asker), form)
    const got = footprint(crowd, { asker: [asker], also: leaves ? {} : { somebody } }, rows)
    const wanted = changes.toSorted().join(', ')
    const right = outcome === 'done' && got === wanted
    return { complaint: right ? undefined : `${outcome}, changed ${got} instead of ${wanted}`, changed: true }
  },
}))

/** What one has in a band: links, invitations and asks that are open, and some that have ended. */
async function busy({ repertoire }: World, member: Member, other: Member): Promise<void> {
  const mine = writableBandRepertoire(member)!
  await linkOf(mine, {})
  await revokeShareLink(mine, await linkOf(mine, {}))
  await createInvitation(member)
  await revokeInvitation(member, (await createInvitation(member)).id)
  const ask = async () => {
    const songId = await addSong(repertoire, { ...EMPTY_SONG, title: `Without parts ${randomUUID()}` }, randomUUID())
    await askForPart(member, { songId, instrument: 'trumpet', whom: other.musician.id }, randomUUID())
    return (await findAsks(member)).find((one) => one.songId === songId)!.id
  }
  await ask()
  await takeBackAsk(member, await ask())
}
