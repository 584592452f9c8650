import type { BandRole } from '@/lib/bands'

/** Everything one may do in a band, in the words the settings page shows. */
export const BAND_VERBS = {
  see: 'See the band, its songs, its setlists and what all can play',
  'choose what to share': 'Choose what of their own repertoire the band may see',
  leave: 'Leave the band',
  'copy songs': 'Copy songs of the band into their own repertoire',
  'ask for parts': 'Ask a member for a part that is missing',
  'change songs': 'Add, change and remove songs of the band',
  'make setlists': 'Make setlists and mark songs as played',
  'answer sameness': 'Say which spellings are the same song',
  'add guests': 'Add a guest to tonight’s line-up',
  'undo changes': 'Undo changes in the band’s log',
  'share songs': 'Make links that show the band’s songs to anyone',
  invite: 'Invite people, and stop invitations',
  'change band': 'Rename the band and change its picture',
  'change role': 'Change what others may do',
  'remove member': 'Remove others from the band',
  'hand over': 'Hand the band over to somebody else',
  delete: 'Delete the band, and bring it back for 30 days',
} as const
export type BandVerb = keyof typeof BAND_VERBS

/** Who may do it, least first: whoever has more say may do it too. That an owner cannot just leave is the change's to say. */
const LEAST: Record<BandVerb, BandRole> = {
  see: 'sub',
  'choose what to share': 'sub',
  leave: 'sub',
  'copy songs': 'sub',
  'ask for parts': 'sub',
  'change songs': 'member',
  'make setlists': 'member',
  'answer sameness': 'member',
  'add guests': 'member',
  'undo changes': 'member',
  'share songs': 'admin',
  invite: 'admin',
  'change band': 'admin',
  'change role': 'admin',
  'remove member': 'admin',
  'hand over': 'owner',
  delete: 'owner',
}

const SAY: Record<BandRole, number> = { owner: 3, admin: 2, member: 1, sub: 0 }

/** Somebody else in the band whom a verb is about, and what they shall become. */
export type Whom = { role: BandRole; becomes?: BandRole }

/**
 * Whether this role may do it: the one place that says who may do what in a band. About somebody else (`whom`): only to those
 * with less say, and nobody makes another more than they are themselves; an owner is changed by handing over alone.
 */
export function can(role: BandRole, verb: BandVerb, whom?: Whom): boolean {
  if (SAY[role] < SAY[LEAST[verb]]) return false
  if (!whom) return true
  const over = SAY[role] > SAY[whom.role]
  return over && (whom.becomes === undefined || (whom.becomes !== 'owner' && SAY[whom.becomes] <= SAY[role]))
}
