DROP INDEX "chart_files_object";--> statement-breakpoint
DROP TABLE "chart_objects";
