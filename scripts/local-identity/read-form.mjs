const LIMIT = 16_384

/** The fields of a posted form, or null when it is larger than any form of ours. */
export async function readForm(request) {
  let text = ''
  for await (const piece of request.setEncoding('utf8')) {
    text += piece
    if (text.length > LIMIT) return null
  }
  return new URLSearchParams(text)
}
