/** `written`: words of somebody, which only those who may read the row ever see. `key`: a hash of such words or of a file, for the same people. `secret`: shown to nobody, its owner neither. `made`: chosen from a list or reckoned from other columns; it holds no words of anybody. */
export type Kind = 'written' | 'key' | 'secret' | 'made'

/** Every column that holds text, whatever its type; one that is missing fails the test beside this. Enumerations speak for themselves. */
export const TEXT_COLUMNS: Record<string, Record<string, Kind>> = {
  audit_log: { verb: 'made', subject: 'made', differences: 'written' },
  band_guests: { name: 'written', songs: 'written' },
  band_invitations: { token_hash: 'secret', code_hash: 'secret' },
  band_members: { instruments: 'written', share_tags: 'written' },
  band_plays: { song_key: 'key' },
  bands: { name: 'written' },
  chart_files: { name: 'written', sha256: 'key', object_key: 'secret' },
  chart_objects: { key: 'secret' },
  charts: {
    ...{ label: 'written', instrument: 'written', key: 'made', text: 'written' },
    ...{ drive_file_id: 'written', drive_resource_key: 'written' },
  },
  column_choices: { headers: 'secret', columns: 'made' },
  drive_connections: { sealed: 'secret' },
  drive_files: { drive_file_id: 'written', known: 'written', found: 'written', before: 'written' },
  drive_list_files: {
    ...{ name: 'written', drive_file_id: 'written', drive_resource_key: 'written', md5: 'secret', problem: 'written' },
    ...{ title: 'written', artist: 'written', instrument: 'written', key: 'made', ticked: 'made' },
  },
  drive_lists: { counts: 'made' },
  idempotency_keys: { hash: 'secret', result: 'made' },
  import_changes: { before: 'written' },
  imports: { file_name: 'written', files: 'written', choices: 'made', counts: 'made', problem: 'written' },
  part_asks: { instrument: 'written' },
  sessions: { token_hash: 'secret', device: 'made' },
  setlist_songs: { song_key: 'key', title: 'written', artist: 'written', key: 'made', note: 'written' },
  setlists: { title: 'written', notes: 'written' },
  share_links: { token_hash: 'secret', title: 'written', filter: 'written', passcode_hash: 'secret' },
  share_snapshot_charts: {
    ...{ label: 'written', instrument: 'written', key: 'made', text: 'written' },
    ...{ drive_file_id: 'written', drive_resource_key: 'written' },
  },
  share_snapshots: {
    ...{ title: 'written', artist: 'written', key: 'made', genre: 'written' },
    ...{ time_signature: 'made', chart_types: 'made', note: 'written' },
  },
  song_answers: { key_a: 'key', key_b: 'key', words: 'written' },
  song_origins: { taken: 'written' },
  song_readings: { key: 'made' },
  songs: {
    ...{ title: 'written', artist: 'written', genre: 'written', tags: 'written', notes: 'written' },
    ...{ drive_file_id: 'written', drive_resource_key: 'written', song_key: 'key' },
    ...{ search: 'written', artist_sort: 'written' },
    ...{ key: 'made', time_signature: 'made', chart_types: 'made' },
  },
  users: { email: 'written', google_id: 'secret', display_name: 'written', profile_data: 'written' },
}

/** Columns of this kind, as `[table, column]`. */
export function columnsOf(kind: Kind): [table: string, column: string][] {
  return Object.entries(TEXT_COLUMNS).flatMap(([table, columns]) =>
    Object.entries(columns).flatMap(([column, is]): [string, string][] => (is === kind ? [[table, column]] : [])),
  )
}
