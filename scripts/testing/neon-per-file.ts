import { neonAddress } from './neon-address'

// Runs after database-per-file, and before the test file is loaded.
process.env.DATABASE_URL = neonAddress(process.env.DATABASE_URL as string, process.env.TEST_NEON_RELAY as string)
