/** A text as it stands on one line: white space of any kind is one space, and none stands at its ends. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Whether there is anything to see in a text. */
export const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u
