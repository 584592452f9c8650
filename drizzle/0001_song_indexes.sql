-- The covering indexes of the list, its facets and its counts: drizzle's builder has no INCLUDE, so they are written here.
-- The one by artist also holds what the stats count.
-- Both carry the condition of every reader (deleted_at IS NULL); without it the index-only scan is gone.
CREATE INDEX "songs_by_search" ON "songs" ("repertoire_id", "search", "id") INCLUDE ("key_pos", "tempo", "genre", "readiness") WHERE "deleted_at" IS NULL;--> statement-breakpoint
CREATE INDEX "songs_by_artist" ON "songs" ("repertoire_id", "artist_sort", "search", "id") INCLUDE ("key_pos", "tempo", "genre", "readiness", "chart_types", "created_at") WHERE "deleted_at" IS NULL;--> statement-breakpoint
CREATE INDEX "songs_by_song_key" ON "songs" ("repertoire_id", "song_key") INCLUDE ("id") WHERE "deleted_at" IS NULL;--> statement-breakpoint
CREATE INDEX "songs_in_trash" ON "songs" ("repertoire_id", "deleted_at") WHERE "deleted_at" IS NOT NULL;--> statement-breakpoint
-- Index-only scans live on the visibility map: let autovacuum come often.
ALTER TABLE "songs" SET (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_scale_factor = 0.05);
