import { withClient } from './postgres/databases.mjs'
import { blankAuditLog } from './roles/blank-audit-log'
import { tellAndEnd } from './steps/tell'

// npm run db:blank-audit [-- ID]: what a deleted musician wrote, or all of them, leaves the log; who did what and when stays. It
// comes in as the maintenance role.

await tellAndEnd((url) => withClient(url, (client) => blankAuditLog(client, process.argv[2])))
