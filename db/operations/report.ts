import 'server-only'
import { countConnections, findConnections } from './connections'
import type { Operator } from './operator'
import { cacheHits, findTableSizes, findUnusedIndexes } from './sizes'
import { findSlowStatements } from './statements'

export type Report = Awaited<ReturnType<typeof findReport>>

/** How the database is doing, for an operator. What connections run is left out: its text may carry what somebody typed. */
export async function findReport(_: Operator) {
  const [slow, connections, { most }, hits, tables, unused] = await Promise.all([
    findSlowStatements(),
    findConnections(),
    countConnections(),
    cacheHits(),
    findTableSizes(),
    findUnusedIndexes(),
  ])
  return {
    slow,
    connections: connections.map(({ statement: _, ...connection }) => connection),
    ...{ most, hits, tables, unused },
  }
}
