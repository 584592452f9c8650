import { cacheHits, findIndexSizes, findTableSizes, findUnusedIndexes, type IndexSize } from '@/db/operations/sizes'
import { findSlowStatements, type SlowStatements } from '@/db/operations/statements'
import { inBytes } from '@/lib/in-bytes'
import { tellOperator } from './operations/tell-operator'
import { terminalTable } from './operations/terminal-table'

// npm run db:slow [-- --json]: statements over 100 ms, the sizes of tables and indexes, what no query uses, what lies in memory.

type Report = Awaited<ReturnType<typeof findReport>>

await tellOperator(findReport, inWords)

async function findReport() {
  const [slow, hits, tables, indexes, unused] = [
    await findSlowStatements(),
    await cacheHits(),
    await findTableSizes(),
    await findIndexSizes(),
    await findUnusedIndexes(),
  ]
  return { slow, hits, tables, indexes, unused }
}

function inWords({ slow, hits, tables, indexes, unused }: Report): string {
  const since = hits.since ? `, counted since ${hits.since} UTC` : ''
  return [
    `Statements over 100 ms\n\n${statements(slow)}`,
    `From memory: ${share(hits.tables)} of tables, ${share(hits.indexes)} of indexes${since}.`,
    `Tables (${inBytes(hits.bytes)} in all)\n\n${terminalTable(
      [
        { label: 'Table', of: ({ table }) => table },
        { label: 'Rows', of: ({ rows }) => rows },
        { label: 'Dead', of: ({ dead }) => dead },
        { label: 'Size', of: ({ bytes }) => inBytes(bytes) },
        { label: 'Indexes', of: ({ indexBytes }) => inBytes(indexBytes) },
      ],
      tables,
    )}`,
    `Indexes\n\n${indexTable(indexes)}`,
    unused.length ? `Indexes that no query has used\n\n${indexTable(unused)}` : 'Every index has been used.',
  ].join('\n\n')
}

function statements(slow: SlowStatements): string {
  if (!slow.counted) return slow.why
  if (!slow.statements.length) return 'None.'
  return terminalTable(
    [
      { label: 'Calls', of: ({ calls }) => calls },
      { label: 'Mean ms', of: ({ mean }) => mean },
      { label: 'Max ms', of: ({ most }) => most },
      { label: 'Total ms', of: ({ total }) => total },
      { label: 'Statement', of: ({ statement }) => statement, longest: 100 },
    ],
    slow.statements,
  )
}

function indexTable(indexes: IndexSize[]): string {
  return terminalTable(
    [
      { label: 'Index', of: ({ index }) => index },
      { label: 'Table', of: ({ table }) => table },
      { label: 'Used', of: ({ scans }) => scans },
      { label: 'Size', of: ({ bytes }) => inBytes(bytes) },
    ],
    indexes,
  )
}

function share(part: number | null): string {
  return part === null ? 'nothing yet' : `${(100 * part).toFixed(1)} %`
}
