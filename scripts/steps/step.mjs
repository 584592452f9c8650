const width = 34

/** Does one step and prints what came of it and how long it took. `run` answers a few words. */
export async function step(title, run) {
  const began = performance.now()
  process.stdout.write(`  ${title.padEnd(width)} `)
  try {
    const result = await run()
    process.stdout.write(`${words(result)}  ${seconds(began)}\n`)
    return result
  } catch (error) {
    process.stdout.write(`failed  ${seconds(began)}\n`)
    throw error
  }
}

/** A step may answer its words alone, or in `says` beside what later steps need. */
function words(result) {
  return typeof result === 'string' ? result : (result?.says ?? 'done')
}

function seconds(began) {
  return `(${((performance.now() - began) / 1000).toFixed(1)} s)`
}
