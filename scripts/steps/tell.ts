import { whyNoDatabase } from '../postgres/why-no-database.mjs'
import { explain, Sentence } from './sentence.mjs'

/**
 * Runs the work of a command on the database of this house and prints what it answers; what went wrong is a sentence
 * and exit code 1.
 */
export async function tellAndEnd(work: (url: string) => Promise<string>): Promise<void> {
  try {
    console.log(await work(process.env.DATABASE_URL as string))
  } catch (error) {
    console.error(explain(unreachable(error as Error)))
    process.exitCode = 1
  }
}

/** The way to the database in words. */
function unreachable(error: Error): Error {
  const why = error instanceof Sentence ? undefined : whyNoDatabase(error, process.env.DATABASE_URL as string)
  return why ? new Sentence(`${why} Nothing was changed.`) : error
}
