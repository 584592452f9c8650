import { Skeleton } from '@/components/ui/skeleton'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

/** The list before its songs: rows of the real height. */
export function SongListSkeleton({ rows = 8 }: { rows?: number }) {
  return (
    <div aria-busy className="-mx-3 border-hairline border-t">
      <VisuallyHidden>The songs are on their way.</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex min-h-16 items-center gap-3 border-hairline border-b px-3 py-2">
          <div className="flex flex-1 flex-col gap-2.5">
            <Skeleton className={`h-4 ${row % 3 ? 'w-2/5' : 'w-3/5'}`} />
            <Skeleton className="h-3.5 w-1/4" />
          </div>
          <Skeleton className="h-3.5 w-14" />
          <Skeleton className="h-8 w-12 rounded-md" />
        </div>
      ))}
    </div>
  )
}
