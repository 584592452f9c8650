CREATE TABLE "share_snapshot_charts" (
	"share_link_id" uuid NOT NULL,
	"chart_id" uuid NOT NULL,
	"song_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text,
	"instrument" text,
	"transposition" text,
	"key" text,
	"text" text,
	"drive_file_id" text,
	"drive_resource_key" text,
	"file_id" uuid,
	"position" smallint NOT NULL,
	CONSTRAINT "share_snapshot_charts_share_link_id_chart_id_pk" PRIMARY KEY("share_link_id","chart_id"),
	CONSTRAINT "share_snapshot_charts_one_source" CHECK (num_nonnulls("share_snapshot_charts"."text", "share_snapshot_charts"."drive_file_id", "share_snapshot_charts"."file_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "share_snapshots" (
	"share_link_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"song_id" uuid,
	"title" text NOT NULL,
	"artist" text,
	"key" text,
	"tempo" smallint,
	"genre" text,
	"time_signature" text,
	"duration_seconds" integer,
	"capo" smallint,
	"chart_types" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	CONSTRAINT "share_snapshots_share_link_id_position_pk" PRIMARY KEY("share_link_id","position")
);
--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "song_id" uuid;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "shows_charts" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "allows_downloads" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "frozen" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "share_snapshot_charts" ADD CONSTRAINT "share_snapshot_charts_file_id_chart_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."chart_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_snapshot_charts" ADD CONSTRAINT "share_snapshot_charts_share_link_id_share_links_id_fk" FOREIGN KEY ("share_link_id") REFERENCES "public"."share_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_snapshots" ADD CONSTRAINT "share_snapshots_share_link_id_share_links_id_fk" FOREIGN KEY ("share_link_id") REFERENCES "public"."share_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "share_snapshot_charts_song" ON "share_snapshot_charts" USING btree ("share_link_id","song_id","position","chart_id");--> statement-breakpoint
CREATE INDEX "share_snapshot_charts_file" ON "share_snapshot_charts" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "share_snapshots_song" ON "share_snapshots" USING btree ("share_link_id","song_id");--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_one_thing" CHECK (num_nonnulls("share_links"."setlist_id", "share_links"."song_id") <= 1);