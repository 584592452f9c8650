import { countConnections, findConnections } from '@/db/operations/connections'
import { counted } from '@/lib/counted'
import { tellOperator } from './operations/tell-operator'
import { terminalTable } from './operations/terminal-table'

// npm run db:connections [-- --json]: who is connected, what they do, who is idle in a transaction, who waits on what.

type Report = Awaited<ReturnType<typeof findReport>>

await tellOperator(findReport, inWords)

async function findReport() {
  const connections = await findConnections()
  return { most: (await countConnections()).most, connections }
}

function inWords({ most, connections }: Report): string {
  const head = `${counted(connections.length, 'connection')} beside this one; the server takes ${most}.`
  if (!connections.length) return head
  const table = terminalTable(
    [
      { label: 'Pid', of: ({ pid }) => String(pid) },
      { label: 'Role', of: ({ role }) => role },
      { label: 'Application', of: ({ application }) => application, longest: 24 },
      { label: 'From', of: ({ from }) => from ?? 'socket' },
      { label: 'State', of: ({ state }) => state ?? 'not visible' },
      { label: 'For s', of: ({ since }) => since },
      { label: 'In transaction s', of: ({ transaction }) => (transaction === null ? '' : transaction.toFixed(1)) },
      { label: 'Waits on', of: ({ waitsOn }) => waitsOn ?? '' },
      { label: 'Waits for', of: ({ waitsFor }) => waitsFor.join(', ') },
      { label: 'Statement', of: ({ statement }) => statement, longest: 80 },
    ],
    connections,
  )
  return `${head}\n\n${table}`
}
