import { withClient } from './postgres/databases.mjs'
import { arrangeAndTell } from './roles/arrange-and-tell'
import { loadDotenv } from './steps/dotenv.mjs'
import { ROOT } from './steps/house.mjs'
import { Sentence } from './steps/sentence.mjs'
import { tellAndEnd } from './steps/tell'

// npm run db:roles: the roles of a database of your own. DATABASE_ADMIN_URL is the address of a role that may create roles.
// The embedded PostgreSQL has them from its first start.

const NONE =
  'Set DATABASE_ADMIN_URL to the address of a role that may create roles in your database. ' +
  'The PostgreSQL that comes with SOLEil has its roles already.'

loadDotenv(`${ROOT}/.env`)
const admin = process.env.DATABASE_ADMIN_URL
process.env.DATABASE_URL = admin

await tellAndEnd(() => {
  if (!admin) throw new Sentence(NONE)
  return withClient(admin, (client) =>
    arrangeAndTell(client, admin, { anew: process.argv.includes('--new-passwords') }),
  )
})
