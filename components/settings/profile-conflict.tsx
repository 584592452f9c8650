import type { FormValues } from '@/lib/action-state'
import { TRANSPOSITION_LABEL } from '@/lib/reading-transpositions'

type ProfileConflictProps = { theirs: FormValues; mine: FormValues }

/** What the other device saved, where it differs from what stands in the form below. */
export function ProfileConflict({ theirs, mine }: ProfileConflictProps) {
  const different = FIELDS.filter(([field]) => theirs[field] !== mine[field])
  return (
    <dl className="mt-2 text-ink">
      {different.map(([field, label]) => (
        <div key={field}>
          <dt className="inline text-soft">{label} there: </dt>
          <dd className="inline">
            <bdi>{shown(theirs[field])}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const FIELDS = [
  ['name', 'Display name'],
  ['instruments', 'Instruments'],
  ['readingTransposition', 'Reading'],
] as const

function shown(value: FormValues[string] | undefined): string {
  const text = String(value ?? '')
  return (TRANSPOSITION_LABEL as Record<string, string>)[text] ?? (text || 'nothing')
}
