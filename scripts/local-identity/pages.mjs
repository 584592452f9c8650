import { SAMPLE_MUSICIANS } from './people.mjs'
import { sun } from './sun.mjs'

/** The page that asks who signs in. `problem` is said beside the field; what was typed stays. */
export function signInPage({ site, action, name = '', problem, extra = () => '' }) {
  return page(
    'Who is playing?',
    `<p class="lead">This stands in for Google on your own machine. Nobody else can reach it, and no password is needed.</p>
    <form method="post" action="${action}">
      <ul>${SAMPLE_MUSICIANS.map(musician).join('')}</ul>
    </form>
    <form method="post" action="${action}" class="other" novalidate>
      <label for="name">Someone else</label>
      ${problem ? `<p class="problem" id="problem" role="alert">${problem}</p>` : ''}
      <div class="row">
        <input id="name" name="name" value="${escaped(name)}" autocomplete="off" placeholder="Your name" dir="auto"
          ${problem ? 'aria-invalid="true" aria-describedby="problem" autofocus' : 'aria-describedby="hint"'}>
        <button>Go in</button>
      </div>
      <p class="hint" id="hint">The same name brings you back to the same repertoire.</p>
    </form>
    ${extra(action)}
    <p class="back"><a href="${escaped(site)}">Back to SOLEil</a></p>`,
  )
}

/** For a sign-in that was left open too long, or never begun here. */
export function errorPage({ site }) {
  return page(
    'That sign-in is over',
    `<p class="lead">It was left open too long, or SOLEil was started again in between. Nothing is lost: begin once more.</p>
    <p><a class="button" href="${escaped(site)}">Back to SOLEil</a></p>`,
  )
}

function musician({ sub, name, plays }) {
  return `<li><button name="musician" value="${sub}"><b>${escaped(name)}</b> <span>${plays}</span></button></li>`
}

function page(title, content) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · SOLEil</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main>
  ${sun()}
  <h1>${title}</h1>
  ${content}
</main>
</body>
</html>
`
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign])
}
