import { connection } from 'next/server'

/** As little as a page made for each request can be. */
export default async function Page() {
  await connection()
  return <p>Nothing.</p>
}
