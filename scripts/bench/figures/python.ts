import type { Figure } from '../figure'

const NAME = 'search answer requests/s ÷ the Python service'
const notRun = async () => ({ notRun: 'the Python service of the seed design is not part of this bench yet' })

export const pythonSmall: Figure = {
  ...{ name: `${NAME}, 300 songs`, topic: 'python', floor: 2, higherIsBetter: true, measure: notRun },
}

export const pythonLarge: Figure = {
  ...{ name: `${NAME}, 10k songs`, topic: 'python', floor: 10, higherIsBetter: true, measure: notRun },
}
