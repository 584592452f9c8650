import { expect, test } from 'vitest'
import { signInProblem } from './sign-in-problem'

test.each(['__proto__', 'constructor', 'toString', 'anything'])(
  'an address that names %s is told a sentence',
  (code) => {
    expect(signInProblem(code)).toMatch(/^The sign-in could not be finished/)
  },
)
