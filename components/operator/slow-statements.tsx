import { Table } from '@/components/ui/table'
import type { SlowStatements as Slow } from '@/db/operations/statements'
import { OperatorSection, Wide } from './section'

const COLUMNS = [
  { label: 'Statement' },
  { label: 'Calls', numeric: true },
  { label: 'Mean ms', numeric: true },
  { label: 'Max ms', numeric: true },
  { label: 'Total ms', numeric: true },
]

export function SlowStatements({ slow }: { slow: Slow }) {
  const title = 'Statements over 100 ms'
  if (!slow.counted) return <OperatorSection title={title} says={slow.why} children={null} />
  if (!slow.statements.length) return <OperatorSection title={title} says="None so far." children={null} />
  return (
    <OperatorSection title={title} says="The site's own, the most time in all first. Values are never kept.">
      <Wide label={title}>
        <Table
          caption={title}
          captionHidden
          columns={COLUMNS}
          rows={slow.statements.map(({ statement, calls, mean, most, total }, place) => ({
            key: String(place),
            cells: [
              <code key="statement" className="line-clamp-3 text-xs" title={statement}>
                {statement}
              </code>,
              ...[calls, mean, most, total].map((number) => Math.round(number).toLocaleString('en')),
            ],
          }))}
        />
      </Wide>
    </OperatorSection>
  )
}
