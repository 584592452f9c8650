import { Table } from '@/components/ui/table'
import type { Report } from '@/db/operations/report'
import { counted } from '@/lib/counted'
import { Measures } from './measure'
import { OperatorSection, Wide } from './section'

const COLUMNS = [
  { label: 'Pid' },
  { label: 'Role' },
  { label: 'State' },
  { label: 'Waits on' },
  { label: 'Seconds', numeric: true },
]

export function Connections({ report: { connections, most } }: { report: Report }) {
  const states = new Map<string, number>()
  for (const { state } of connections) states.set(state ?? 'not visible', (states.get(state ?? 'not visible') ?? 0) + 1)
  return (
    <OperatorSection
      title="Connections"
      says={`${counted(connections.length, 'connection')} beside this one; the server takes ${most}.`}
    >
      <Measures
        label="Connections by state"
        measures={[...states].map(([state, these]) => ({
          ...{ key: state, name: state, part: these / most },
          says: these.toLocaleString('en'),
        }))}
      />
      <Wide label="Connections one by one">
        <Table
          caption="Connections one by one"
          captionHidden
          columns={COLUMNS}
          rows={connections.map(({ pid, role, state, since, waitsOn, waitsFor }) => ({
            key: String(pid),
            cells: [
              String(pid),
              role,
              state ?? 'not visible',
              [waitsOn, ...waitsFor.map((other) => `behind ${other}`)].filter(Boolean).join(', ') || '–',
              Math.round(since).toLocaleString('en'),
            ],
          }))}
        />
      </Wide>
    </OperatorSection>
  )
}
