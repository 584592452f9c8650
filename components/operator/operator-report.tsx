import type { Report } from '@/db/operations/report'
import { inBytes } from '@/lib/in-bytes'
import { Connections } from './connections'
import { Measures } from './measure'
import { OperatorSection } from './section'
import { SlowStatements } from './slow-statements'

/** How the database is doing, at a glance first and in tables below. */
export function OperatorReport({ report }: { report: Report }) {
  return (
    <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
      <Tables report={report} />
      <div className="flex min-w-0 flex-col gap-12">
        <Memory report={report} />
        <UnusedIndexes report={report} />
      </div>
      <div className="flex min-w-0 flex-col gap-12 lg:col-span-2">
        <Connections report={report} />
        <SlowStatements slow={report.slow} />
      </div>
    </div>
  )
}

function Tables({ report: { tables } }: { report: Report }) {
  const largest = Math.max(1, ...tables.map(({ bytes, indexBytes }) => bytes + indexBytes))
  return (
    <OperatorSection title="Tables" says="Rows, then size; the pale part of a bar are its indexes.">
      <Measures
        label="Tables by size"
        measures={tables.map(({ table, rows, bytes, indexBytes }) => ({
          ...{ key: table, name: table, part: (bytes + indexBytes) / largest },
          faint: indexBytes / Math.max(1, bytes + indexBytes),
          says: `${rows.toLocaleString('en')} · ${inBytes(bytes + indexBytes)}`,
        }))}
      />
    </OperatorSection>
  )
}

function Memory({ report: { hits } }: { report: Report }) {
  const parts = [
    { key: 'tables', name: 'Tables', part: hits.tables },
    { key: 'indexes', name: 'Indexes', part: hits.indexes },
  ]
  const since = hits.since ? ` Counted since ${hits.since} UTC.` : ''
  return (
    <OperatorSection
      title="From memory"
      says={`How much of what was asked for lay in memory: 99 % and more is well.${since}`}
    >
      <Measures
        label="Read from memory"
        measures={parts.map(({ part, ...rest }) => ({
          ...{ ...rest, part: part ?? 0 },
          says: part === null ? 'nothing yet' : `${(100 * part).toFixed(1)} %`,
        }))}
      />
    </OperatorSection>
  )
}

function UnusedIndexes({ report: { unused } }: { report: Report }) {
  const largest = Math.max(1, ...unused.map(({ bytes }) => bytes))
  if (!unused.length) return <OperatorSection title="Unused indexes" says="None." children={null} />
  return (
    <OperatorSection title="Unused indexes" says="No query has used them yet, and no constraint needs them.">
      <Measures
        label="Unused indexes by size"
        measures={unused.map(({ index, bytes }) => ({
          ...{ key: index, name: index, part: bytes / largest },
          says: inBytes(bytes),
        }))}
      />
    </OperatorSection>
  )
}
