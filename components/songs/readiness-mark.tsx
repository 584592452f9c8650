import { READINESS_LABEL, type Readiness } from '@/lib/songs'

type ReadinessMarkProps = { readiness: Readiness | null; labelled?: boolean }

/** A disc that is full, half or empty: ready, learning, wish. */
export function ReadinessMark({ readiness, labelled = false }: ReadinessMarkProps) {
  if (!readiness) return null
  if (!labelled)
    return <span role="img" aria-label={READINESS_LABEL[readiness]} className="readiness" data-readiness={readiness} />
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden className="readiness" data-readiness={readiness} />
      {READINESS_LABEL[readiness]}
    </span>
  )
}
