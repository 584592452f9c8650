/** What the page says when a sign-in ended without a session: what happened, what is safe, what to do. */
export function signInProblem(code: string): string {
  return PROBLEMS.get(code) ?? UNFINISHED
}

const PROBLEMS = new Map(
  Object.entries({
    AccessDenied: 'This account was not let in. Nothing has changed. Try again, or choose another account.',
    OAuthCallbackError:
      'The sign-in was broken off before it was finished. Nothing has changed. Begin again when you like.',
    Unverified:
      'Google has not verified the e-mail address of this account, so SOLEil cannot be sure that it is yours. ' +
      'Nothing has changed. Verify the address with Google, or choose another account.',
    Deactivated:
      'This account has been deactivated. Its songs are safe and nobody else can see them. ' +
      'Ask whoever runs this SOLEil to let you in again.',
    Provider: 'Google did not answer. Your songs are safe. Wait a moment, then try again.',
  }),
)

const UNFINISHED =
  'The sign-in could not be finished: it was left open too long, or Google or the database of SOLEil did not answer. ' +
  'Your songs are safe. Wait a moment, then try again.'
