import { existsSync, readFileSync } from 'node:fs'
import { runningPostmaster } from '../postgres/postmaster.mjs'
import { loadDotenv } from '../steps/dotenv.mjs'
import { inHouse, ROOT } from '../steps/house.mjs'
import { Sentence } from '../steps/sentence.mjs'

/** The settings of the running site for a command beside it: `.env`, and the embedded PostgreSQL when no other is named. */
export function provideSettings(environment = process.env): void {
  loadDotenv(`${ROOT}/.env`, environment)
  environment.DATABASE_URL ||= embeddedDatabase()
  // Neither of the two is used by a command, but settings are whole or refused.
  environment.AUTH_SECRET ||= 'not used by a command at the terminal'
  environment.AUTH_URL ||= 'http://localhost:3000'
}

function embeddedDatabase(): string {
  const running = existsSync(inHouse('postgres')) ? runningPostmaster(inHouse('postgres')) : null
  if (!running?.port || !existsSync(inHouse('database.secret')))
    throw new Sentence('The database is not running. Start SOLEil first (npm start), or set DATABASE_URL.')
  const password = readFileSync(inHouse('database.secret'), 'utf8').trim()
  return `postgres://soleil_app:${password}@127.0.0.1:${running.port}/soleil`
}
