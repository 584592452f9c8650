import { type DriveFault, faultInWords } from '@/lib/google-drive/faults'

type News = { tone: 'done' | 'news' | 'problem'; words: string }

const NEWS: Record<string, News> = {
  stale: {
    tone: 'problem',
    words:
      'This answer of Google’s was not for this browser, or came too late. Nothing was kept: choose the files again.',
  },
  denied: { tone: 'news', words: 'You did not let SOLEil see any file. Nothing has changed.' },
  none: { tone: 'news', words: 'Google showed SOLEil no file. Choose some in Drive, or paste a list of them here.' },
  unknown: { tone: 'problem', words: 'This site is not known to Google Drive. Paste a list of files instead.' },
  unconnected: { tone: 'news', words: 'You are not connected to Drive any more. Choose files in it to connect.' },
  same: { tone: 'done', words: 'Everything in Drive is as it was.' },
  changed: { tone: 'news', words: 'Something changed in Drive: see below.' },
  ended: { tone: 'done', words: 'Disconnected, here and at Google. Your charts stay.' },
  'ended-here': {
    tone: 'news',
    words:
      'Disconnected here. Google could not be told: take SOLEil away in your Google account as well. Your charts stay.',
  },
}
const FAULTS: readonly DriveFault[] = ['revoked', 'not found', 'refused', 'too often', 'away', 'strange']

/** What has just happened with Drive, by the word in the address. */
export function driveNews(word: string | undefined): News | undefined {
  const fault = FAULTS.find((one) => one === word)
  return fault ? { tone: 'problem', words: faultInWords(fault) } : NEWS[word ?? '']
}
