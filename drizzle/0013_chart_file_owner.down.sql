ALTER TABLE "charts" ADD CONSTRAINT "charts_file_id_chart_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."chart_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charts" DROP CONSTRAINT "charts_repertoire_id_file_id_chart_files_repertoire_id_id_fk";--> statement-breakpoint
ALTER TABLE "chart_files" DROP CONSTRAINT "chart_files_in_repertoire";
