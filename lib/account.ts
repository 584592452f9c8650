/** What a musician types to have their account deleted. */
export const DELETION_WORDS = 'delete my account'

/** Whether these are the words, whatever the keyboard made of their letters and spaces. */
export function confirmsDeletion(typed: string): boolean {
  return typed.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase() === DELETION_WORDS
}
