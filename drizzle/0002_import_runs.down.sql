ALTER TABLE "imports" DROP CONSTRAINT "imports_source";--> statement-breakpoint
DROP INDEX "imports_one_running";--> statement-breakpoint
ALTER TABLE "imports" DROP COLUMN "run";--> statement-breakpoint
ALTER TABLE "imports" DROP COLUMN "source";
