type KnownListProps = { email: string | null; songs: number; devices: number }

/** Everything that is kept of a musician, why, and for how long. */
export function KnownList({ email, songs, devices }: KnownListProps) {
  const known = [
    [
      'From Google',
      `Your name when you first came, your e-mail address (${email ?? 'none just now'}) and the number Google knows you by. ` +
        'No password, no contacts, nothing else.',
    ],
    ['From you', 'Your display name, your instruments, how you read, and the bands you play in.'],
    [
      `Your songs: ${songs.toLocaleString('en')}`,
      'Only you see them, and those you show: bandmates what your band may see, a share link what you put into it. ' +
        'Your notes are in no share link. What you remove stays in the trash for 30 days and is then deleted.',
    ],
    [
      `Your devices: ${devices.toLocaleString('en')}`,
      'The kind of browser, when you signed in and when you last used it, to the hour. Not where you were.',
    ],
    [
      'What happened',
      'Who changed what and when, so that a mistake can be found. Passwords and share links cannot be read from what is kept: ' +
        'only a fingerprint of them is there.',
    ],
    [
      'Until you leave',
      'You can have all of it in one file, and have your account deleted: for 30 days you can take it back, then your rows ' +
        'are gone for good and what you wrote is taken out of the log. Backups of the whole database forget it as they grow old.',
    ],
    [
      'Nobody else',
      'No advertising, no counting of visits, nothing loaded from other sites. Only a chart in Google Drive comes from Google, when you open it.',
    ],
  ]
  return (
    <dl className="flex flex-col">
      {known.map(([what, words]) => (
        <div key={what} className="flex flex-col gap-1 border-hairline border-t py-4">
          <dt className="font-medium">{what}</dt>
          <dd className="text-pretty text-soft">{words}</dd>
        </div>
      ))}
    </dl>
  )
}
