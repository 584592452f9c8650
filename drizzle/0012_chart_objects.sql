CREATE TABLE "chart_objects" (
	"key" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "chart_objects_age" ON "chart_objects" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "chart_files_object" ON "chart_files" USING btree ("object_key") WHERE "chart_files"."object_key" is not null;