DROP INDEX CONCURRENTLY IF EXISTS "songs_by_song_key";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "songs_by_song_key" ON "songs" ("repertoire_id", "song_key") INCLUDE ("id") WHERE "deleted_at" IS NULL;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "songs_by_work";
