/**
 * Of 145 points, 5 are for a domain in the browsers' own list, which only its owner can ask for, and 5 for a cookie in the very
 * answer that is looked at, which would be set for the points alone.
 */
export const MOST = 135

/** Without scripts, and with the styles of the page that some browsers make around a PDF: 10 less for those. */
export const PDF = 120

/** What has no scripts cannot give them a checksum, which is 5 more. */
export const WITHOUT_SCRIPTS = 130
