ALTER TABLE "songs" RESET (autovacuum_vacuum_insert_scale_factor, autovacuum_vacuum_scale_factor);--> statement-breakpoint
DROP INDEX "songs_in_trash";--> statement-breakpoint
DROP INDEX "songs_by_song_key";--> statement-breakpoint
DROP INDEX "songs_by_artist";--> statement-breakpoint
DROP INDEX "songs_by_search";
