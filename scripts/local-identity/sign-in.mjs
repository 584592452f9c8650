import { errorPage, signInPage } from './pages.mjs'
import { LONGEST_NAME, nameProblem, SAMPLE_MUSICIANS, somebodyCalled } from './people.mjs'
import { readForm } from './read-form.mjs'
import { sendPage } from './send-page.mjs'

/**
 * The page that asks who signs in, and its answer. `remember(person)` makes a person known to the provider;
 * `personFrom(form)` may add further people and answers nothing when the form asks for none of them.
 */
export function signIn({ provider, site, remember, personFrom = () => undefined, extra }) {
  const show = (response, status, shown) => sendPage(response, status, signInPage({ ...shown, site, extra }), { site })

  return async (request, response) => {
    const interaction = await provider.interactionDetails(request, response).catch(() => null)
    if (!interaction) return sendPage(response, 400, errorPage({ site }), { site })
    const action = `/sign-in/${interaction.uid}`
    if (request.method !== 'POST') return show(response, 200, { action })

    const form = await readForm(request)
    if (!form) return sendPage(response, 413, errorPage({ site }), { site })
    const person = personFrom(form) ?? SAMPLE_MUSICIANS.find(({ sub }) => sub === form.get('musician'))
    const name = form.get('name') ?? ''
    const problem = person ? null : nameProblem(name)
    if (problem) return show(response, 422, { action, name: name.slice(0, LONGEST_NAME * 10), problem })

    const chosen = person ?? somebodyCalled(name)
    remember(chosen)
    const login = { accountId: chosen.sub, remember: false }
    await provider.interactionFinished(request, response, { login, select_account: {} })
  }
}
