const WIDTH = 26

/**
 * Does one step and prints what came of it and how long it took. `run` answers a few words, or an object that `says` them
 * beside what later steps need; before something that takes long it may call `announce`.
 */
export async function step(title, run) {
  const began = performance.now()
  const print = (words) => console.log(`  ${title.padEnd(WIDTH)} ${words}`)
  const done = (words) => print(`${words}  (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  try {
    const result = await run((words) => print(`${words} …`))
    done(typeof result === 'string' ? result : (result?.says ?? 'done'))
    return result
  } catch (error) {
    done('failed')
    throw error
  }
}
