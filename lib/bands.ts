/** What one may be in a band, the one with the most say first. */
export const BAND_ROLES = ['owner', 'admin', 'member', 'sub'] as const
export type BandRole = (typeof BAND_ROLES)[number]
export const ROLE_LABEL: Record<BandRole, string> = { owner: 'Owner', admin: 'Admin', member: 'Member', sub: 'Sub' }

/** What of their own repertoire a member lets a band see: all of it, the songs with one of some tags, or none. */
export const SHARES = ['all', 'tags', 'nothing'] as const
export type Shares = (typeof SHARES)[number]
export const SHARES_LABEL: Record<Shares, string> = {
  all: 'All my songs',
  tags: 'Songs with certain tags',
  nothing: 'Nothing',
}

export const BAND_LIMITS = {
  name: 100,
  bands: 50,
  members: 60,
  invitations: 50,
  guests: 20,
  setlists: 500,
  setlistSongs: 300,
}

/** Days a deleted band can be brought back. */
export const BAND_GRACE = 30
