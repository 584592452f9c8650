import { explain, Sentence } from './sentence.mjs'

/**
 * Runs the work of a command on the database of this house and prints what it answers; what went wrong is a sentence
 * and exit code 1.
 */
export async function tellAndEnd(work: (url: string) => Promise<string>): Promise<void> {
  try {
    console.log(await work(process.env.DATABASE_URL as string))
  } catch (error) {
    console.error(explain(unreachable(error as Error & { code?: string })))
    process.exitCode = 1
  }
}

const AWAY = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|28|3D000|57P03)/

/** The way to the database in words: its address and what it said, never the password. */
function unreachable(error: Error & { code?: string }): Error {
  if (error instanceof Sentence || !error.code || !AWAY.test(error.code)) return error
  const { host, pathname } = new URL(process.env.DATABASE_URL as string)
  return new Sentence(
    `The database ${pathname.slice(1)} at ${host} does not let SOLEil in: ${error.message || error.code}. Nothing was changed; see DATABASE_URL.`,
  )
}
