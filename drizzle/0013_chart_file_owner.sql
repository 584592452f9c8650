ALTER TABLE "chart_files" ADD CONSTRAINT "chart_files_in_repertoire" UNIQUE("repertoire_id","id");--> statement-breakpoint
ALTER TABLE "charts" ADD CONSTRAINT "charts_repertoire_id_file_id_chart_files_repertoire_id_id_fk" FOREIGN KEY ("repertoire_id","file_id") REFERENCES "public"."chart_files"("repertoire_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charts" DROP CONSTRAINT "charts_file_id_chart_files_id_fk";
