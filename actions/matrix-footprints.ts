/**
 * What each action changes where it succeeds, and whose that is (`scripts/access/footprint.ts`), so that one that changes a row
 * more, or somebody else's, is noticed. Whoever asks and the band's owner, who made what is asked about, are both `asker` here.
 */
const FOOTPRINTS: Record<string, string | string[]> = {
  'bands.addBand':
    'insert audit_log of asker, insert band_members of asker, insert bands of nobody, insert repertoires of nobody',
  'bands.changeBand': 'insert audit_log of asker + band, update bands of band',
  'bands.changePicture': 'insert audit_log of asker + band, update bands of band',
  'bands.removePicture': 'insert audit_log of asker + band, update bands of band',
  'bands.deleteBand': 'insert audit_log of asker + band, update bands of band',
  'bands.restoreBand': 'insert audit_log of asker + deleted band, update bands of deleted band',
  'members.changeRole': 'insert audit_log of asker + band + whom, update band_members of band + whom',
  'members.removeMember': 'delete band_members of band + whom, insert audit_log of asker + band + whom',
  'members.handOver':
    'insert audit_log of asker + band + whom, update band_members of asker + band, update band_members of band + whom',
  'members.leaveBand': 'delete band_members of asker + band, insert audit_log of asker + band',
  'members.changeShare': 'insert audit_log of asker + band, update band_members of asker + band',
  'members.changeInstruments': 'insert audit_log of asker + band, update band_members of asker + band',
  'invitations.makeInvitation': 'insert audit_log of asker + band, insert band_invitations of asker + band',
  'invitations.revokeInvitation':
    'insert audit_log of asker + band + named, update band_invitations of asker + band + named',
  // A sub whose time was over comes back.
  'invitations.joinBand': [
    'insert audit_log of asker + band, insert band_members of asker + band, update band_invitations of asker + band',
    'insert audit_log of asker + band, update band_invitations of asker + band, update band_members of asker + band',
  ],
  'songs.addSong': 'insert audit_log of asker + band, insert songs of asker + band, update repertoires of band',
  'songs.changeSong':
    'insert audit_log of asker + band + named, update repertoires of band, update songs of asker + band + named',
  'songs.removeSong':
    'insert audit_log of asker + band + named, update repertoires of band, update songs of asker + band + named',
  'songs.restoreSong':
    'insert audit_log of asker + band + named, update repertoires of band, update songs of asker + band + named',
  'songs.changeSelection':
    'insert audit_log of asker + band + named, update repertoires of band, update songs of asker + band + named',
  'setlists.makeSetlist':
    'insert audit_log of asker + band, insert setlist_songs of nobody, insert setlists of asker + band',
  'setlists.addSetlist': 'insert audit_log of asker + band, insert setlists of asker + band',
  'setlists.changeSetlist': 'insert audit_log of asker + band + named, update setlists of asker + band + named',
  'setlists.removeSetlist': 'insert audit_log of asker + band + named, update setlists of asker + band + named',
  'setlists.restoreSetlist': 'insert audit_log of asker + band + named, update setlists of asker + band + named',
  'setlist-songs.addToSetlist':
    'insert audit_log of asker + band + named, insert setlist_songs of named, update setlists of asker + band + named',
  'setlist-songs.changeSetlistSong':
    'insert audit_log of asker + band + named, update setlist_songs of named, update setlists of asker + band + named',
  'setlist-songs.moveSetlistSong':
    '2 × update setlist_songs of named, insert audit_log of asker + band + named, update setlists of asker + band + named',
  'setlist-songs.removeSetlistSong':
    'delete setlist_songs of named, insert audit_log of asker + band + named, update setlists of asker + band + named',
  'setlist-songs.restoreSetlistSong':
    'insert audit_log of asker + band + named, insert setlist_songs of named, update setlist_songs of named, update setlists of asker + band + named',
  'setlist-links.shareSetlist': 'insert audit_log of asker + band, insert share_links of asker + band + named',
  'setlist-links.stopSetlistLink':
    'insert audit_log of asker + band + named, update share_links of asker + band + named',
  'sharing.makeShareLink':
    'insert audit_log of asker + band, insert share_links of asker + band + named, insert share_snapshots of named',
  'sharing.renewLink': 'insert audit_log of asker + band + named, update share_links of asker + band + named',
  'sharing.stopSharing': 'insert audit_log of asker + band + named, update share_links of asker + band + named',
  'guests.addGuest': 'insert audit_log of asker + band, insert band_guests of asker + band',
  'guests.removeGuest': 'delete band_guests of asker + band + named, insert audit_log of asker + band + named',
  'same-songs.answerSame': [
    'insert audit_log of asker + band, insert song_answers of asker + band, update repertoires of band',
    'delete song_answers of asker + band, insert song_answers of asker + band',
    'delete song_answers of band + the admin, insert song_answers of asker + band',
  ],
  'same-songs.forgetSame':
    'delete song_answers of asker + band, insert audit_log of asker + band, update repertoires of band',
  'learning.learnSong': 'insert audit_log of asker, insert songs of asker, update repertoires of asker',
  'learning.showLearning': 'insert audit_log of asker + band, update band_members of asker + band',
  'charts.addChart':
    '2 × insert audit_log of asker + band + named, insert charts of asker + band + named, update repertoires of band, update songs of asker + band + named',
  'charts.changeChart':
    'insert audit_log of asker + band + named, update charts of asker + band + named, update repertoires of band',
  'charts.changeChartAbout':
    'insert audit_log of asker + band + named, update charts of asker + band + named, update repertoires of band',
  'charts.removeChart':
    '2 × insert audit_log of asker + band + named, update charts of asker + band + named, update repertoires of band, update songs of asker + band + named',
  'charts.restoreChart':
    '2 × insert audit_log of asker + band + named, update charts of asker + band + named, update repertoires of band, update songs of asker + band + named',
  'drive-lists.addDriveList': 'insert drive_list_files of nobody, insert drive_lists of asker + band',
  'drive-lists.changeDriveFile': 'update drive_list_files of named',
  'drive-lists.writeDriveList':
    'insert audit_log of asker + band + named, insert charts of asker + band, insert drive_files of band + named, insert songs of asker + band, update drive_list_files of named, update drive_lists of asker + band + named, update repertoires of band',
  'drive-lists.undoDriveList':
    '2 × update drive_lists of asker + band + named, delete drive_files of band + named, insert audit_log of asker + band + named, update charts of asker + band, update repertoires of band, update songs of asker + band',
  'drive-lists.discardDriveList': 'delete drive_list_files of named, delete drive_lists of asker + band + named',
  'drive-files.answerDriveFile': 'insert audit_log of asker + band, update drive_files of band',
  'drive-files.undoDriveFile': 'insert audit_log of asker + band, update drive_files of band',
  'parts.askForPart': 'insert audit_log of asker + band + named, insert part_asks of asker + band + named + whom',
  'parts.declinePart': 'insert audit_log of asker + band, update part_asks of asker + band + named',
  'parts.takeBackAsk': 'insert audit_log of asker + band, update part_asks of asker + band + named',
  'charts-reading.keepReading': 'insert song_readings of asker + named',
  'together.notePlayed':
    'insert audit_log of asker + band, insert band_plays of asker + band, update repertoires of band, update songs of asker + band',
  'song-copies.bringSongs':
    'insert audit_log of asker + band, insert song_origins of asker + named, insert songs of asker + band, update repertoires of band',
  'song-copies.takeSongs':
    'insert audit_log of asker, insert song_origins of asker + band + named, insert songs of asker, update repertoires of asker',
  'song-copies.takeOverFields':
    'insert audit_log of asker + band + named, update repertoires of band, update song_origins of asker + named + whom, update songs of asker + band + named',
  'band-log.undoChange': 'insert audit_log of asker + band, update repertoires of band, update songs of asker + band',
}

/** The same of what is one's own, where that is more than the band's without the band. */
const OWN_FOOTPRINTS: Record<string, string | string[]> = {
  'account.deleteAccount': 'delete sessions of asker, insert audit_log of asker, update users of asker',
  'import-answers.forgetAnswer': 'delete song_answers of asker, insert audit_log of asker, update repertoires of asker',
  'import-reading.changeReading': 'update imports of asker + named',
  'import-reading.forgetReading': 'delete column_choices of asker, update imports of asker + named',
  'imports.startImport': 'update imports of asker + named',
  'imports.stopImport': 'update imports of asker + named',
  'imports.discardImport': 'delete imports of asker + named',
  'imports.undoImport':
    '2 × update imports of asker + named, 2 × update songs of asker, insert audit_log of asker + named, update repertoires of asker',
  'settings.changeProfile': 'insert audit_log of asker, update users of asker',
  'settings.signOutDevice': 'delete sessions of asker, insert audit_log of asker',
  'sharing.makeShareLink': 'insert audit_log of asker, insert share_links of asker',
}

/** What was to be changed by this action, of the band or of one's own. */
export function footprintsOf(entry: string, own: boolean): string[] {
  const known = (own ? OWN_FOOTPRINTS[entry] : undefined) ?? FOOTPRINTS[entry] ?? []
  return [known].flat().map((text) => (own && !OWN_FOOTPRINTS[entry] ? withoutBand(text) : text))
}

function withoutBand(text: string): string {
  const changes = text.split(', ').map((change) => {
    const [what, whose] = change.split(' of ') as [string, string]
    const names = whose.split(' + ')
    const own = names.includes('band') ? [...names.filter((name) => name !== 'band'), 'asker'] : names
    return `${what} of ${[...new Set(own)].sort().join(' + ')}`
  })
  return changes.sort().join(', ')
}
