import { startTestServers } from './servers.mjs'
import { createTemplate, dropTestDatabases } from './template'

/** Before the first test that needs a database: servers, unless they are given, and one migrated template to copy. */
export default async function setup() {
  const own = process.env.TEST_DATABASE_URL ? null : await startTestServers()
  if (own) {
    process.env.TEST_DATABASE_URL = own.databaseUrl
    process.env.REDIS_URL = own.redisUrl
    process.env.TEST_SERVERS = 'end by themselves'
  }
  try {
    await createTemplate(process.env.TEST_DATABASE_URL as string)
  } catch (error) {
    await own?.stop()
    throw error
  }
  return async () => {
    if (own) await own.stop()
    else if (!process.env.TEST_SERVERS) await dropTestDatabases(process.env.TEST_DATABASE_URL as string)
  }
}
