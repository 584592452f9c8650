import { ButtonLink } from '@/components/ui/button-link'
import type { Mark } from '@/db/import-marks'

type RowPagesProps = { path: string; show?: Mark; page: number; pages: number }

export function RowPages({ path, show, page, pages }: RowPagesProps) {
  if (pages === 1) return null
  const href = (page: number) => `${path}?${show ? `show=${show}&` : ''}page=${page}`
  return (
    <nav aria-label="Pages" className="flex items-center justify-center gap-4 py-2">
      {page > 1 && (
        <ButtonLink href={href(page - 1)} prefetch={false}>
          Before
        </ButtonLink>
      )}
      <span className="figures text-soft">
        Page {page.toLocaleString('en')} of {pages.toLocaleString('en')}
      </span>
      {page < pages && (
        <ButtonLink href={href(page + 1)} prefetch={false}>
          Next
        </ButtonLink>
      )}
    </nav>
  )
}
