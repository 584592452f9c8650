import { expect, test } from 'vitest'
import { bandInitials } from './band-initials'

test.each([
  ['The Blue Notes', 'BN'],
  ['Los Lobos', 'L'],
  ['Die Toten Hosen', 'TH'],
  ['The', 'T'],
  ['Yes', 'Y'],
  ['The Art Ensemble of Chicago', 'AC'],
  ['!!!', '!'],
  ['(Sandy) Alex G', 'SG'],
  ['"Weird" Al', 'WA'],
  ['10cc', '1'],
  ['🎺 🎷', '🎺🎷'],
  ['👩🏽‍🎤', '👩🏽‍🎤'],
  ['東京 事変', '東事'],
  ['להקת הנח״ל', 'לה'],
  ['été & fille', 'ÉF'],
  ['e\u0301te\u0301', 'E\u0301'],
  ['ßand', 'SS'],
])('%s is %s', (name, initials) => {
  expect(bandInitials(name)).toBe(initials)
})
