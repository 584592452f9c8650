import { randomUUID } from 'node:crypto'
import { addGuest } from '@/db/band-guests'
import type { Member } from '@/db/band-membership'
import { findPlayers } from '@/db/line-up'
import { ownRepertoire, writableBandRepertoire } from '@/db/repertoires'
import { answerSameSong } from '@/db/same-songs'
import { addSong, changeSong } from '@/db/song-changes'
import { copySongs } from '@/db/song-copies'
import type { BandVerb } from '@/lib/band-rules'
import { BAND_ROLES } from '@/lib/bands'
import { songKey } from '@/lib/music/song-identity'
import type { Musician } from '@/lib/musician'
import { EMPTY_SONG } from '@/lib/songs'
import { CHART_ROWS } from './band-matrix-charts'
import { DRIVE_ROWS, listed } from './band-matrix-drive'
import { DRIVE_CONNECTION_ROWS, DRIVE_FILE_ROWS } from './band-matrix-drive-files'
import { PART_ROWS } from './band-matrix-parts'
import { SETLIST_ROWS } from './band-matrix-setlists'
import { SHARING_ROWS } from './band-matrix-sharing'
import { SONG_ROWS } from './band-matrix-songs'
import { SUBJECTS, type Subject, type World } from './band-matrix-world'

export type Fields = Record<string, string | string[] | File>

/** What a form that succeeds carries besides the band's id, and who sends it in vain: without a change, because it only answers. */
type Sending = {
  fields: (world: World) => Fields | Promise<Fields>
  unchanged?: readonly Subject[]
}

/** One action of a band: by which verb it is allowed (`except` to whom it says why not), or to whom where no band is asked. */
export type Row = Sending & ({ verb: BandVerb; except?: readonly Subject[] } | { allowed: readonly Subject[] })

const SIGNED_IN = SUBJECTS.filter((subject) => subject !== 'anonymous' && subject !== 'deactivated')
const PICTURE = new File([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')], 'band.png')

/** `file.action` of every action that goes through `bandAction` or `repertoireAction`, and of those beside them. One without a row fails the test. */
export const ROWS: Record<string, Row> = {
  'bands.addBand': { allowed: SIGNED_IN, fields: () => ({ name: 'New', colour: '3', formKey: randomUUID() }) },
  'bands.changeBand': { verb: 'change band', fields: () => ({ name: 'Renamed', colour: '5', version: '1' }) },
  'bands.changePicture': { verb: 'change band', fields: () => ({ picture: PICTURE }) },
  'bands.removePicture': { verb: 'change band', fields: () => ({}) },
  'bands.deleteBand': { verb: 'delete', fields: () => ({ name: 'The Matrix' }) },
  'bands.restoreBand': {
    allowed: ['owner of the deleted band'],
    fields: ({ deletedBandId }) => ({ band: deletedBandId }),
  },
  'members.changeRole': {
    verb: 'change role',
    fields: ({ whom }) => ({ member: whom.id, role: 'sub', version: '1' }),
  },
  'members.removeMember': { verb: 'remove member', fields: ({ whom }) => ({ member: whom.id }) },
  'members.handOver': { verb: 'hand over', fields: ({ whom }) => ({ member: whom.id, sure: 'yes' }) },
  // The owner may leave as anybody may, once somebody else owns the band.
  'members.leaveBand': { verb: 'leave', except: ['owner'], fields: () => ({}) },
  'members.changeShare': { verb: 'choose what to share', fields: () => ({ shares: 'nothing', version: '1' }) },
  'members.changeInstruments': {
    verb: 'choose what to share',
    fields: () => ({ instruments: 'theremin', version: '1' }),
  },
  'members.countShared': { allowed: SIGNED_IN, fields: () => ({ shares: 'all' }), unchanged: SIGNED_IN },
  'invitations.makeInvitation': {
    verb: 'invite',
    fields: () => ({ formKey: randomUUID(), role: 'member', days: '7', uses: '1' }),
  },
  'invitations.revokeInvitation': { verb: 'invite', fields: ({ invitationId }) => ({ id: invitationId }) },
  'invitations.enterCode': { allowed: SIGNED_IN, fields: ({ code }) => ({ code }), unchanged: SIGNED_IN },
  'invitations.joinBand': {
    allowed: SIGNED_IN,
    fields: ({ token }) => ({ invitation: token, shares: 'all', instruments: '' }),
    // Who is in the band already is led to it.
    unchanged: BAND_ROLES,
  },
  ...SONG_ROWS,
  ...SETLIST_ROWS,
  ...SHARING_ROWS,
  'guests.addGuest': {
    verb: 'add guests',
    fields: () => ({ formKey: randomUUID(), name: 'Guest', list: 'So What - Miles Davis' }),
  },
  'guests.removeGuest': {
    verb: 'add guests',
    fields: async ({ owner }) => {
      // Others may have added guests of the same band before.
      const called = `Guest ${randomUUID()}`
      await addGuest(owner, { name: called, source: { songs: [] } }, randomUUID())
      return { guest: (await findPlayers(owner)).find(({ name }) => name === called)!.id }
    },
  },
  'same-songs.answerSame': {
    verb: 'answer sameness',
    fields: () => ({ title: 'One', artist: '', otherTitle: 'Two', otherArtist: '', answer: 'same' }),
  },
  'same-songs.forgetSame': {
    verb: 'answer sameness',
    fields: async ({ owner }) => {
      const named = (title: string) => ({ title, artist: null, songKey: songKey(title, null) })
      const [three, four] = [named(randomUUID()), named(randomUUID())]
      await answerSameSong(writableBandRepertoire(owner)!, [three, four], 'same')
      const [one, other] = [three.songKey, four.songKey].sort()
      return { one: one!, other: other! }
    },
  },
  'learning.learnSong': {
    verb: 'see',
    fields: () => ({ formKey: randomUUID(), work: songKey('So What', null) }),
  },
  'learning.showLearning': { verb: 'choose what to share', fields: () => ({ version: '1', shows: 'yes' }) },
  ...CHART_ROWS,
  ...DRIVE_ROWS,
  ...DRIVE_FILE_ROWS,
  ...Object.fromEntries(DRIVE_CONNECTION_ROWS.map(([name, row]) => [name, { ...row, unchanged: BAND_ROLES }])),
  'drive-lists.answerDriveFiles': {
    verb: 'change songs',
    fields: async (world) => ({ list: await listed(world), all: 'new' }),
    // SOLEil has no question about its files.
    unchanged: BAND_ROLES,
  },
  ...PART_ROWS,
  'charts-reading.keepReading': { verb: 'see', fields: ({ songId }) => ({ song: songId, key: 'Am' }) },
  'together.notePlayed': {
    verb: 'make setlists',
    fields: () => ({ who: '', day: new Date().toISOString().slice(0, 10), played: songKey('So What', null) }),
  },
  'song-copies.bringSongs': {
    verb: 'change songs',
    fields: async ({ owner }) => {
      const song = await addSong(ownRepertoire(owner.musician), { ...EMPTY_SONG, title: 'Mine' }, randomUUID())
      return { song, formKey: randomUUID() }
    },
    // Each brings their own, and this one is the owner's.
    unchanged: ['admin', 'member'],
  },
  'song-copies.takeSongs': {
    verb: 'copy songs',
    fields: ({ songId }) => ({ song: songId, formKey: randomUUID() }),
  },
  'song-copies.takeOverFields': { verb: 'change songs', fields: ({ whom, owner }) => laterChange(whom, owner) },
  'band-log.undoChange': { verb: 'undo changes', fields: ({ entryId }) => ({ id: entryId }) },
}

/** A song that came from a member's repertoire, and was given a key there since. */
async function laterChange(whom: Musician, owner: Member): Promise<Fields> {
  const song = { ...EMPTY_SONG, title: `Later ${randomUUID()}` }
  const [own, band] = [ownRepertoire(whom), writableBandRepertoire(owner)!]
  const origin = await addSong(own, song, randomUUID())
  const { ids } = await copySongs(own, band, [origin], randomUUID())
  await changeSong(own, { id: origin, version: 1 }, { ...song, key: 'Am' })
  const seen = JSON.stringify([{ field: 'key', here: null, there: 'Am' }])
  return { id: ids[0]!, version: '1', field: 'key', seen }
}
