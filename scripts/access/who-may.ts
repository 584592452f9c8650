import type { Subject } from '@/actions/band-matrix-world'
import type { BandVerb } from '@/lib/band-rules'

/**
 * Who may do what in a band, written a second time and apart from the rules, so that a rule that changes by mistake does not
 * change what is expected of it: o for the owner, a for an admin, m for a member, s for a sub.
 */
const WHO_MAY: Record<BandVerb, 'oams' | 'oam' | 'oa' | 'o'> = {
  see: 'oams',
  'choose what to share': 'oams',
  leave: 'oams',
  'copy songs': 'oams',
  'ask for parts': 'oams',
  'change songs': 'oam',
  'make setlists': 'oam',
  'answer sameness': 'oam',
  'add guests': 'oam',
  'undo changes': 'oam',
  'share songs': 'oa',
  invite: 'oa',
  'change band': 'oa',
  'change role': 'oa',
  'remove member': 'oa',
  'hand over': 'o',
  delete: 'o',
}

const LETTER: Partial<Record<Subject, string>> = { owner: 'o', admin: 'a', member: 'm', sub: 's' }

/** What somebody may in the band, by the table above. */
export function mayInBand(subject: Subject, verb: BandVerb): 'yes' | 'no' | 'not in it' {
  const letter = LETTER[subject]
  if (!letter) return 'not in it'
  return WHO_MAY[verb].includes(letter) ? 'yes' : 'no'
}
