import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'

/** One row of a picture's table: what the picture counts, how many songs, and where they are listed. */
type PictureRow = { key: string; name: string; numbers: number[]; href?: string }

type PictureProps = {
  title: string
  /** What is worth saying about it, and what the picture leaves out. */
  caption?: ReactNode
  columns: readonly [name: string, ...numbers: string[]]
  rows: readonly PictureRow[]
  className?: string
  children: ReactNode
}

/** A picture with its name and its caption, and a table that says the same numbers. */
export function Picture({ title, caption, columns: [name, ...numbers], rows, className = '', children }: PictureProps) {
  const id = `stats-${title.toLowerCase().replaceAll(' ', '-')}`
  return (
    <figure aria-labelledby={id} className={`picture ${className}`}>
      <figcaption className="mb-4">
        <h2 id={id} className="text-heading">
          {title}
        </h2>
        {caption && <p className="mt-1 text-pretty text-sm text-soft">{caption}</p>}
      </figcaption>
      {children}
      <details className="group no-print mt-2">
        <summary className="tap inline-flex items-center text-sm text-soft underline decoration-hairline underline-offset-4 hover:text-ink">
          As a table
        </summary>
        <div className="pt-2 [&_th[scope=col]]:whitespace-nowrap">
          <Table
            caption={title}
            captionHidden
            columns={[{ label: name }, ...numbers.map((label) => ({ label, numeric: true }))]}
            rows={rows.map((row) => ({
              key: row.key,
              cells: [
                <Name key="name" name={row.name} href={row.href} />,
                ...row.numbers.map((number) => number.toLocaleString('en')),
              ],
            }))}
          />
        </div>
      </details>
    </figure>
  )
}

function Name({ name, href }: Pick<PictureRow, 'name' | 'href'>) {
  if (!href) return <bdi>{name}</bdi>
  return (
    <a href={href} className="underline decoration-edge underline-offset-4">
      <bdi>{name}</bdi>
    </a>
  )
}
