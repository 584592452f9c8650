import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { findLog, type LogEntry } from '@/db/band-log'
import { type Member, may } from '@/db/band-membership'
import { day } from '@/lib/day'
import { LogRow } from './log-row'

/** Who changed what in a band, day by day, the last first. */
export async function BandLog({ member, after }: { member: Member; after: string | undefined }) {
  const { entries, next } = await findLog(member, after)
  const path = `/bands/${member.bandId}/log`
  return (
    <div className="page stack *:max-w-2xl">
      <PageTitle title="Log" />
      {after && <Link href={path}>Back to the latest</Link>}
      {!entries.length && <EmptyState title="Nothing further back">This is where the band’s log began.</EmptyState>}
      {byDay(entries).map(([date, ofDay]) => (
        <section key={date} aria-label={date}>
          <h2 className="figures text-heading">{date}</h2>
          <ol className="mt-1 border-hairline border-t">
            {ofDay.map((entry) => (
              <LogRow key={entry.id} entry={entry} bandId={member.bandId} undoable={may(member, 'undo changes')} />
            ))}
          </ol>
        </section>
      ))}
      {next && (
        <Link href={`${path}?after=${next}`} className="tap inline-flex items-center self-start underline">
          Further back
        </Link>
      )}
    </div>
  )
}

function byDay(entries: LogEntry[]): [string, LogEntry[]][] {
  const days = new Map<string, LogEntry[]>()
  for (const entry of entries) days.set(day(entry.at), [...(days.get(day(entry.at)) ?? []), entry])
  return [...days]
}
