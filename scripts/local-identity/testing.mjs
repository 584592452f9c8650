/** A form for the tests alone: somebody with a chosen `sub`, address and verification, as another provider might send. */
export const TESTING_FORM = (action) => `<form method="post" action="${action}" aria-label="For tests">
  <label>sub <input name="sub"></label>
  <label>name <input name="name"></label>
  <label>email <input name="email"></label>
  <label><input type="checkbox" name="unverified" value="yes"> address not verified</label>
  <button>Sign in as written</button>
</form>`

/** The person that the form above asks for, or nothing. */
export function personAsWritten(form) {
  const sub = form.get('sub')
  if (!sub) return undefined
  return { sub, name: form.get('name') ?? '', email: form.get('email') ?? '', verified: !form.has('unverified') }
}
