ALTER TABLE "song_answers" DROP COLUMN "words";--> statement-breakpoint
ALTER TABLE "imports" DROP COLUMN "files";--> statement-breakpoint
DROP TABLE "column_choices";
