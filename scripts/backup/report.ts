import type { Restored } from './restore'

/** What a restore did, for the person at the terminal. */
export function report({ backup, sessions, repertoires, links, memberships, musicians, kept }: Restored): string {
  const { head, sums, rows } = backup
  return [
    `Restored ${sums.length} tables with ${number(rows)} rows as they were at ${head.at}; every count and checksum agrees.`,
    `Everybody is signed out (${number(sessions.length)} sessions); ${number(repertoires)} repertoires have a new version.`,
    ...listing('Share links that came back to life; revoke what should stay closed', links),
    ...listing('Memberships that came back to life', memberships),
    ...listing('Musicians who are active again', musicians),
    `What was there before is kept in the schema ${kept}. When you are sure: npm run db:restore -- --forget`,
  ].join('\n')
}

const MOST = 200

function listing(title: string, lines: string[]): string[] {
  const more = lines.length > MOST ? [`  and ${number(lines.length - MOST)} more`] : []
  return [
    `${title}: ${lines.length === 0 ? 'none' : number(lines.length)}`,
    ...lines.slice(0, MOST).map((line) => `  ${line}`),
    ...more,
  ]
}

function number(count: number): string {
  return count.toLocaleString('en')
}
