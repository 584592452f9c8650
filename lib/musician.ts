/** Who is asking, as every page and action knows them. */
export type Musician = { id: string; name: string; repertoireId: string }
