import { neonConfig } from '@neondatabase/serverless'

// Runs after database-per-file: the same database under an address of Neon's, so that db/client takes Neon's driver.
const url = new URL(process.env.DATABASE_URL as string)
url.host = 'soleil.neon.tech'
url.port = ''
url.searchParams.set('sslmode', 'verify-full')
process.env.DATABASE_URL = url.href

neonConfig.wsProxy = () => `${process.env.TEST_NEON_RELAY}/v1`
neonConfig.useSecureWebSocket = false
neonConfig.pipelineTLS = false
neonConfig.pipelineConnect = false
