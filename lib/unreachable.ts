/** How an error says to the browser that the database cannot be reached now; all else about it stays on the server. */
export const UNREACHABLE = 'SOLEIL_UNREACHABLE'
