import { randomUUID } from 'node:crypto'
import { copyTemplate } from './template'

// Runs before the test file is loaded, so that db/client sees its own database.
process.env.DATABASE_URL = await copyTemplate(
  process.env.TEST_DATABASE_URL as string,
  randomUUID().replaceAll('-', '').slice(0, 12),
)
process.env.AUTH_URL = 'http://localhost:3000'
process.env.AUTH_SECRET = 'a-secret-that-only-the-tests-ever-use'
process.env.AUTH_GOOGLE_ID = 'test-client'
process.env.AUTH_GOOGLE_SECRET = 'test-client-secret'
