INSERT INTO "import_changes" ("import_id", "song_id", "version_after")
SELECT "import_id", unnest("song_ids"), 1 FROM "import_additions";--> statement-breakpoint
DROP TABLE "import_additions";
