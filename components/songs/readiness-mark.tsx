import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { READINESS_LABEL, type Readiness } from '@/lib/songs'

type ReadinessMarkProps = { readiness: Readiness | null; labelled?: boolean }

/** A disc that is full, half or empty: ready, learning, wish. */
export function ReadinessMark({ readiness, labelled = false }: ReadinessMarkProps) {
  if (!readiness) return null
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true" className="shrink-0">
        <circle cx="8" cy="8" r="6.75" fill="none" stroke="currentColor" strokeWidth="1.5" />
        {readiness !== 'wish' && <path d={INSIDE[readiness]} fill="currentColor" />}
      </svg>
      {labelled ? READINESS_LABEL[readiness] : <VisuallyHidden>{READINESS_LABEL[readiness]}</VisuallyHidden>}
    </span>
  )
}

const INSIDE = {
  ready: 'M8 1.5a6.5 6.5 0 0 1 0 13a6.5 6.5 0 0 1 0-13z',
  learning: 'M8 1.5a6.5 6.5 0 0 0 0 13z',
}
