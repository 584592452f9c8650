CREATE TABLE "drive_connections" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"failed" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drive_files" (
	"repertoire_id" uuid NOT NULL,
	"drive_file_id" text NOT NULL,
	"list_id" uuid,
	"seen_by" uuid,
	"known" jsonb NOT NULL,
	"found" jsonb,
	"before" jsonb,
	"checked_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drive_files_repertoire_id_drive_file_id_pk" PRIMARY KEY("repertoire_id","drive_file_id")
);
--> statement-breakpoint
CREATE TABLE "drive_list_files" (
	"list_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"name" text NOT NULL,
	"drive_file_id" text,
	"drive_resource_key" text,
	"md5" text,
	"modified_at" timestamp with time zone,
	"fate" text NOT NULL,
	"asks" text,
	"problem" text,
	"title" text NOT NULL,
	"artist" text,
	"kind" text NOT NULL,
	"instrument" text,
	"transposition" text,
	"key" text,
	"song_id" uuid,
	"candidates" uuid[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"chart_id" uuid,
	"added_song_id" uuid,
	"ticked" text[],
	CONSTRAINT "drive_list_files_list_id_place_pk" PRIMARY KEY("list_id","place"),
	CONSTRAINT "drive_list_files_fate" CHECK ("drive_list_files"."fate" in ('write', 'there', 'renamed', 'missing', 'left')),
	CONSTRAINT "drive_list_files_asks" CHECK ("drive_list_files"."asks" in ('song', 'part', 'both')),
	CONSTRAINT "drive_list_files_name_length" CHECK (char_length("drive_list_files"."name") between 1 and 500),
	CONSTRAINT "drive_list_files_title_length" CHECK (char_length("drive_list_files"."title") <= 300),
	CONSTRAINT "drive_list_files_artist_length" CHECK (char_length("drive_list_files"."artist") between 1 and 300),
	CONSTRAINT "drive_list_files_key" CHECK ("drive_list_files"."key" ~ '^[A-G][#b]?m?$'),
	CONSTRAINT "drive_list_files_file_id" CHECK ("drive_list_files"."drive_file_id" ~ '^[A-Za-z0-9_-]{10,100}$')
);
--> statement-breakpoint
CREATE TABLE "drive_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
	"created_by" uuid,
	"source" text NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"counts" jsonb,
	"done_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drive_lists_source" CHECK ("drive_lists"."source" in ('pasted', 'drive')),
	CONSTRAINT "drive_lists_status" CHECK ("drive_lists"."status" in ('draft', 'done', 'undone'))
);
--> statement-breakpoint
ALTER TABLE "drive_connections" ADD CONSTRAINT "drive_connections_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_files" ADD CONSTRAINT "drive_files_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_files" ADD CONSTRAINT "drive_files_list_id_drive_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."drive_lists"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_files" ADD CONSTRAINT "drive_files_seen_by_users_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_list_files" ADD CONSTRAINT "drive_list_files_list_id_drive_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."drive_lists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_lists" ADD CONSTRAINT "drive_lists_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drive_lists" ADD CONSTRAINT "drive_lists_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "drive_files_list" ON "drive_files" USING btree ("list_id");--> statement-breakpoint
CREATE INDEX "drive_files_seen_by" ON "drive_files" USING btree ("seen_by");--> statement-breakpoint
CREATE INDEX "drive_lists_repertoire" ON "drive_lists" USING btree ("repertoire_id","id");