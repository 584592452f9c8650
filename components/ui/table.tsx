import type { ReactNode } from 'react'
import { VisuallyHidden } from './visually-hidden'

type Column = { label: string; numeric?: boolean }
type TableProps = {
  caption: string
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
}

/** Numbers in rows; the first cell names its row. */
export function Table({ caption, captionHidden = false, columns, rows }: TableProps) {
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-2 text-start font-medium text-base">
        {captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}
      </caption>
      <thead>
        <tr className="border-hairline border-b text-soft">
          {columns.map((column) => (
            <th key={column.label} scope="col" className={`py-2 font-medium ${side(column)}`}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...cells] }) => (
          <tr key={key} className="border-hairline border-b">
            <th scope="row" className="py-2.5 text-start font-normal">
              {name}
            </th>
            {cells.map((cell, place) => (
              <td key={columns[place + 1]?.label} className={`py-2.5 ${side(columns[place + 1])}`}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function side(column: Column | undefined): string {
  return column?.numeric ? 'figures ps-4 text-end' : 'text-start'
}
