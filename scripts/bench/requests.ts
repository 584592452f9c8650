import { Agent, get } from 'node:http'

const CLIENTS = 16

/** `anew`: as a browser reloads without its cache, so that nothing that was made before is answered. */
export type Asked = { address: string; paths: string[]; cookie?: string; anew?: boolean }

/** Answers a second that 16 clients with open connections are given, each asking again once it has an answer. */
export async function requestsPerSecond(asked: Asked, seconds: number): Promise<number> {
  const began = performance.now()
  const answers = await askUntil(asked, () => performance.now() - began >= seconds * 1000)
  return answers / ((performance.now() - began) / 1000)
}

/** Asks so often before anything is measured: what a process was asked more often runs as quicker machine code. */
export async function warmUp(asked: Asked, times: number): Promise<void> {
  await askUntil(asked, (answers) => answers >= times)
}

async function askUntil(
  { address, paths, cookie, anew }: Asked,
  isEnough: (answers: number) => boolean,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS })
  const headers = { ...(cookie && { cookie }), ...(anew && { 'cache-control': 'no-cache' }) }
  let answers = 0
  const client = async () => {
    while (!isEnough(answers)) {
      await ask(address + paths[answers % paths.length]!, { agent, headers })
      answers++
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, client))
  agent.destroy()
  return answers
}

function ask(url: string, options: { agent: Agent; headers: Record<string, string> }): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, options, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${new URL(url).pathname} answered ${answer.statusCode}.`))
      answer.resume().on('end', resolve).on('error', reject)
    })
    request.on('error', reject)
  })
}
