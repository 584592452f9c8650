import { ButtonLink } from '@/components/ui/button-link'
import { FILES_A_PAGE, type Shown } from '@/db/drive-list-files'

type FilePagesProps = { path: string; show?: Shown; page: number; shown: number }

/** The pages before and after this one. */
export function FilePages({ path, show, page, shown }: FilePagesProps) {
  if (page === 1 && shown < FILES_A_PAGE) return null
  const href = (page: number) => `${path}?${show ? `show=${show}&` : ''}page=${page}`
  return (
    <nav aria-label="Pages" className="flex items-center justify-center gap-4 py-2">
      {page > 1 && (
        <ButtonLink href={href(page - 1)} prefetch={false}>
          Before
        </ButtonLink>
      )}
      <span className="figures text-soft">Page {page.toLocaleString('en')}</span>
      {shown === FILES_A_PAGE && (
        <ButtonLink href={href(page + 1)} prefetch={false}>
          Next
        </ButtonLink>
      )}
    </nav>
  )
}
