-- Who of a line-up knows what, and how well, is read from this index alone: the readiness stands in it.
DROP INDEX CONCURRENTLY IF EXISTS "songs_by_work";--> statement-breakpoint
CREATE INDEX CONCURRENTLY "songs_by_work" ON "songs" ("repertoire_id", "song_key") INCLUDE ("id", "readiness") WHERE "deleted_at" IS NULL;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "songs_by_song_key";
