import { Undo2 } from 'lucide'
import { undoChange } from '@/actions/band-log'
import { ActionForm } from '@/components/ui/action-form'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { LogEntry } from '@/db/band-log'
import { isUndoable, logDifferences, logWords } from '@/lib/band-log'

type LogRowProps = { entry: LogEntry; bandId: string; undoable: boolean }

/** One entry of the log: who did what, field by field, and the way back. */
export function LogRow({ entry, bandId, undoable }: LogRowProps) {
  const [before, after] = logWords(entry)
  const about = entry.subject === 'member' ? (entry.whom ?? 'somebody who has left') : aboutOf(entry)
  const differences = logDifferences(entry)
  return (
    <li className="border-hairline border-b py-3">
      <p>
        <bdi className="font-semibold">{entry.who ?? 'Somebody who has left'}</bdi> {before}
        {after !== null && <bdi className="font-medium">{about}</bdi>}
        {after} <span className="figures whitespace-nowrap text-sm text-soft">{time(entry.at)}</span>
      </p>
      {differences.length > 0 && (
        <dl className="mt-1 text-sm">
          {differences.map(({ label, from, to }) => (
            <div key={label} className="line-clamp-6">
              <dt className="inline text-soft">{label}: </dt>
              <dd className="inline">
                {from !== undefined && <bdi className={to === undefined ? '' : 'text-soft line-through'}>{from}</bdi>}
                {from !== undefined && to !== undefined && (
                  <>
                    <VisuallyHidden> became </VisuallyHidden>
                    <span aria-hidden> → </span>
                  </>
                )}
                {to !== undefined && <bdi>{to}</bdi>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {undoable && isUndoable(entry) && (
        <ActionForm action={undoChange} className="mt-1 flex flex-col items-start gap-2">
          <input type="hidden" name="band" value={bandId} />
          <input type="hidden" name="id" value={entry.id} />
          <SubmitButton look="bare" className="-ms-3 text-sm" pendingLabel="Undoing…">
            <Icon of={Undo2} aria-hidden size={16} /> Undo
            <VisuallyHidden>
              : {before}
              {about}
            </VisuallyHidden>
          </SubmitButton>
        </ActionForm>
      )}
    </li>
  )
}

/** A song that is gone for good is still called what its entry calls it. */
function aboutOf({ title, differences }: LogEntry): string {
  const told = differences.title?.to ?? differences.title?.from
  return title ?? (typeof told === 'string' ? told : 'something that is gone')
}

function time(at: Date): string {
  return `${at.toISOString().slice(11, 16)} UTC`
}
