/** What is to be known of the moment in which something is asked, apart from all that is made ready for it. */
export const moment: { begins?: () => void; ends?: () => void } = {}

/** Asks, between the two. */
export async function whileAsking<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  moment.begins?.()
  try {
    return await ask()
  } finally {
    moment.ends?.()
  }
}
