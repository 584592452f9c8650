CREATE TABLE "band_members" (
	"band_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"instruments" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "band_members_band_id_user_id_pk" PRIMARY KEY("band_id","user_id"),
	CONSTRAINT "band_members_role" CHECK ("band_members"."role" in ('owner', 'admin', 'member', 'sub'))
);
--> statement-breakpoint
CREATE TABLE "bands" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bands_name_length" CHECK (char_length("bands"."name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"musician_id" uuid,
	"repertoire_id" uuid,
	"verb" text NOT NULL,
	"subject" text NOT NULL,
	"subject_id" uuid,
	"differences" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"hash" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "import_changes" (
	"import_id" uuid NOT NULL,
	"song_id" uuid NOT NULL,
	"before" jsonb,
	"version_after" integer NOT NULL,
	CONSTRAINT "import_changes_import_id_song_id_pk" PRIMARY KEY("import_id","song_id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file" "bytea",
	"choices" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"problem" text,
	"heartbeat_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_status" CHECK ("imports"."status" in ('draft', 'running', 'done', 'failed', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"device" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"google_id" text NOT NULL,
	"display_name" text NOT NULL,
	"profile_data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_google_id_unique" UNIQUE("google_id"),
	CONSTRAINT "users_display_name_length" CHECK (char_length("users"."display_name") between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "share_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"title" text NOT NULL,
	"filter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"passcode_hash" text,
	"opens" integer DEFAULT 0 NOT NULL,
	"last_opened_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "share_links_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "share_links_title_length" CHECK (char_length("share_links"."title") between 1 and 120)
);
--> statement-breakpoint
CREATE TABLE "repertoires" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"band_id" uuid,
	"version" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "repertoires_user_id_unique" UNIQUE("user_id"),
	CONSTRAINT "repertoires_band_id_unique" UNIQUE("band_id"),
	CONSTRAINT "repertoires_one_owner" CHECK (num_nonnulls("repertoires"."user_id", "repertoires"."band_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "songs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
	"added_by" uuid,
	"title" text NOT NULL,
	"artist" text,
	"key" text,
	"tempo" smallint,
	"genre" text,
	"time_signature" text,
	"duration_seconds" integer,
	"capo" smallint,
	"chart_types" text[] DEFAULT '{}' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"readiness" text,
	"notes" text,
	"drive_file_id" text,
	"drive_resource_key" text,
	"last_played_on" timestamp with time zone,
	"search" text COLLATE "C" NOT NULL,
	"artist_sort" text COLLATE "C" NOT NULL,
	"key_pos" smallint,
	"song_key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "songs_in_repertoire" UNIQUE("repertoire_id","id"),
	CONSTRAINT "songs_title_length" CHECK (char_length("songs"."title") between 1 and 300),
	CONSTRAINT "songs_artist_length" CHECK (char_length("songs"."artist") between 1 and 300),
	CONSTRAINT "songs_genre_length" CHECK (char_length("songs"."genre") between 1 and 80),
	CONSTRAINT "songs_key" CHECK ("songs"."key" ~ '^[A-G][#b]?m?$'),
	CONSTRAINT "songs_tempo" CHECK ("songs"."tempo" between 20 and 400),
	CONSTRAINT "songs_time_signature" CHECK ("songs"."time_signature" ~ '^([1-9]|[12][0-9]|3[0-2])/(1|2|4|8|16|32)$'),
	CONSTRAINT "songs_duration_seconds" CHECK ("songs"."duration_seconds" between 1 and 86400),
	CONSTRAINT "songs_capo" CHECK ("songs"."capo" between 0 and 12),
	CONSTRAINT "songs_chart_types" CHECK ("songs"."chart_types" <@ array['chords','lead sheet','lyrics','guitar','bass','drums','piano','vocals','concert','Bb','Eb','F','bass clef','score']),
	CONSTRAINT "songs_tags" CHECK (cardinality("songs"."tags") <= 30 and char_length(array_to_string("songs"."tags", '')) <= 1200),
	CONSTRAINT "songs_readiness" CHECK ("songs"."readiness" in ('ready', 'learning', 'wish')),
	CONSTRAINT "songs_notes_length" CHECK (char_length("songs"."notes") between 1 and 10000),
	CONSTRAINT "songs_drive_file_id" CHECK ("songs"."drive_file_id" ~ '^[A-Za-z0-9_-]{10,100}$'),
	CONSTRAINT "songs_drive_resource_key" CHECK ("songs"."drive_resource_key" ~ '^[A-Za-z0-9_-]{1,100}$'),
	CONSTRAINT "songs_key_pos" CHECK ("songs"."key_pos" between 0 and 23 and ("songs"."key" is null) = ("songs"."key_pos" is null)),
	CONSTRAINT "songs_search_length" CHECK (char_length("songs"."search") <= 400),
	CONSTRAINT "songs_artist_sort_length" CHECK (char_length("songs"."artist_sort") <= 80)
);
--> statement-breakpoint
ALTER TABLE "band_members" ADD CONSTRAINT "band_members_band_id_bands_id_fk" FOREIGN KEY ("band_id") REFERENCES "public"."bands"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_members" ADD CONSTRAINT "band_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_changes" ADD CONSTRAINT "import_changes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repertoires" ADD CONSTRAINT "repertoires_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repertoires" ADD CONSTRAINT "repertoires_band_id_bands_id_fk" FOREIGN KEY ("band_id") REFERENCES "public"."bands"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "songs" ADD CONSTRAINT "songs_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "songs" ADD CONSTRAINT "songs_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "band_members_user" ON "band_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_log_repertoire" ON "audit_log" USING btree ("repertoire_id","id");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "imports_repertoire" ON "imports" USING btree ("repertoire_id","id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "share_links_repertoire" ON "share_links" USING btree ("repertoire_id");