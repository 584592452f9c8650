/** The list was changed from elsewhere while its musician looked at it. */
export const OVERTAKEN =
  'This list was changed or started in another window. Load this page again and look at it once more.'
