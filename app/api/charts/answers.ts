export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { Location: path } })
}

export function say(status: number, words: string): Response {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' }
  return new Response(words, { status, headers })
}
