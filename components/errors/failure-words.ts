import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { UNREACHABLE } from '@/lib/unreachable'

export type FailureWords = { title: string; words: string; retry: string; reload: boolean }

/** What a failure is called: what happened, what is safe, what to do. Nothing of the error itself is shown. */
export function failureWords(error: unknown): FailureWords {
  const { name, digest } = (error ?? {}) as { name?: string; digest?: string }
  if (unstable_isUnrecognizedActionError(error) || name === 'ChunkLoadError') return NEWER
  return digest === UNREACHABLE ? AWAY : BROKEN
}

const NEWER: FailureWords = {
  title: 'SOLEil has been renewed',
  words: 'This page is from before, so it could not go on. Everything that was saved is safe. Load the page again.',
  retry: 'Load the page again',
  reload: true,
}
const AWAY: FailureWords = {
  title: 'The songs cannot be reached',
  words:
    'SOLEil’s database does not answer right now. Everything that was saved is safe, and you are still signed in. Wait a moment, then try again.',
  retry: 'Try again',
  reload: true,
}
const BROKEN: FailureWords = {
  title: 'That did not work',
  words:
    'Something went wrong on this page. Everything that was saved is safe. Try again; if it happens once more, come back a little later.',
  retry: 'Try again',
  reload: false,
}
