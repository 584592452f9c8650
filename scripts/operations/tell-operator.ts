import { disconnect } from '@/db/client'
import { tellAndEnd } from '../steps/tell'

/** Prints what an operator asked for: as JSON with --json, otherwise as text to be read. */
export async function tellOperator<Answer>(find: () => Promise<Answer>, inWords: (answer: Answer) => string) {
  await tellAndEnd(async () => {
    try {
      const answer = await find()
      return process.argv.includes('--json') ? JSON.stringify(answer, null, 2) : inWords(answer)
    } finally {
      await disconnect()
    }
  })
}
