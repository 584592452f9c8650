CREATE TABLE "chart_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"pages" integer,
	"content" "bytea",
	"object_key" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chart_files_name_length" CHECK (char_length("chart_files"."name") between 1 and 255),
	CONSTRAINT "chart_files_size" CHECK ("chart_files"."size" between 1 and 20971520),
	CONSTRAINT "chart_files_one_place" CHECK (num_nonnulls("chart_files"."content", "chart_files"."object_key") = 1)
);
--> statement-breakpoint
CREATE TABLE "charts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
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
	"position" smallint DEFAULT 0 NOT NULL,
	"added_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "charts_kind" CHECK ("charts"."kind" in ('chord chart', 'lead sheet', 'part', 'lyrics', 'full score', 'audio')),
	CONSTRAINT "charts_transposition" CHECK ("charts"."transposition" in ('concert', 'Bb', 'Eb', 'F', 'bass clef')),
	CONSTRAINT "charts_one_source" CHECK (num_nonnulls("charts"."text", "charts"."drive_file_id", "charts"."file_id") = 1),
	CONSTRAINT "charts_key" CHECK ("charts"."key" ~ '^[A-G][#b]?m?$'),
	CONSTRAINT "charts_text_length" CHECK (char_length("charts"."text") between 1 and 200000),
	CONSTRAINT "charts_label_length" CHECK (char_length("charts"."label") between 1 and 100),
	CONSTRAINT "charts_instrument_length" CHECK (char_length("charts"."instrument") between 1 and 40),
	CONSTRAINT "charts_drive_file_id" CHECK ("charts"."drive_file_id" ~ '^[A-Za-z0-9_-]{10,100}$')
);
--> statement-breakpoint
CREATE TABLE "song_readings" (
	"user_id" uuid NOT NULL,
	"song_id" uuid NOT NULL,
	"key" text,
	"capo" smallint,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "song_readings_user_id_song_id_pk" PRIMARY KEY("user_id","song_id"),
	CONSTRAINT "song_readings_key" CHECK ("song_readings"."key" ~ '^[A-G][#b]?m?$'),
	CONSTRAINT "song_readings_capo" CHECK ("song_readings"."capo" between 0 and 12)
);
--> statement-breakpoint
ALTER TABLE "chart_files" ADD CONSTRAINT "chart_files_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charts" ADD CONSTRAINT "charts_file_id_chart_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."chart_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charts" ADD CONSTRAINT "charts_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charts" ADD CONSTRAINT "charts_repertoire_id_song_id_songs_repertoire_id_id_fk" FOREIGN KEY ("repertoire_id","song_id") REFERENCES "public"."songs"("repertoire_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_readings" ADD CONSTRAINT "song_readings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_readings" ADD CONSTRAINT "song_readings_song_id_songs_id_fk" FOREIGN KEY ("song_id") REFERENCES "public"."songs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chart_files_repertoire" ON "chart_files" USING btree ("repertoire_id","sha256");--> statement-breakpoint
CREATE INDEX "charts_song" ON "charts" USING btree ("repertoire_id","song_id","position","id");