/** The twelve hues of the sun, from C around the circle of fifths. */
export const COLOURS = [
  ...['Gold', 'Lime', 'Green', 'Jade', 'Turquoise', 'Sky'],
  ...['Blue', 'Violet', 'Orchid', 'Pink', 'Coral', 'Orange'],
]
