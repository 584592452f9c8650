CREATE TABLE "band_guests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"band_id" uuid NOT NULL,
	"added_by" uuid NOT NULL,
	"name" text NOT NULL,
	"share_link_id" uuid,
	"songs" jsonb,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "band_guests_name_length" CHECK (char_length("band_guests"."name") between 1 and 100),
	CONSTRAINT "band_guests_one_source" CHECK (num_nonnulls("band_guests"."share_link_id", "band_guests"."songs") = 1)
);
--> statement-breakpoint
CREATE TABLE "band_plays" (
	"id" uuid PRIMARY KEY NOT NULL,
	"band_id" uuid NOT NULL,
	"song_key" text NOT NULL,
	"played_on" date NOT NULL,
	"played_by" uuid,
	"line_up" uuid[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "band_invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"band_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"member_ends_at" timestamp with time zone,
	"most_uses" integer DEFAULT 1 NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "band_invitations_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "band_invitations_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "band_invitations_role" CHECK ("band_invitations"."role" in ('admin', 'member', 'sub')),
	CONSTRAINT "band_invitations_uses" CHECK ("band_invitations"."uses" between 0 and "band_invitations"."most_uses" and "band_invitations"."most_uses" between 1 and 100)
);
--> statement-breakpoint
CREATE TABLE "song_answers" (
	"repertoire_id" uuid NOT NULL,
	"key_a" text NOT NULL,
	"key_b" text NOT NULL,
	"answer" text NOT NULL,
	"answered_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "song_answers_repertoire_id_key_a_key_b_pk" PRIMARY KEY("repertoire_id","key_a","key_b"),
	CONSTRAINT "song_answers_order" CHECK ("song_answers"."key_a" collate "C" < "song_answers"."key_b" collate "C"),
	CONSTRAINT "song_answers_answer" CHECK ("song_answers"."answer" in ('same', 'different'))
);
--> statement-breakpoint
CREATE TABLE "song_origins" (
	"song_id" uuid PRIMARY KEY NOT NULL,
	"origin_song_id" uuid NOT NULL,
	"origin_repertoire_id" uuid NOT NULL,
	"brought_by" uuid,
	"taken" jsonb NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setlist_songs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"setlist_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"song_id" uuid,
	"song_key" text NOT NULL,
	"title" text NOT NULL,
	"artist" text,
	"key" text,
	"tempo" smallint,
	"duration_seconds" integer,
	"note" text,
	CONSTRAINT "setlist_songs_title_length" CHECK (char_length("setlist_songs"."title") between 1 and 300),
	CONSTRAINT "setlist_songs_artist_length" CHECK (char_length("setlist_songs"."artist") between 1 and 300),
	CONSTRAINT "setlist_songs_key" CHECK ("setlist_songs"."key" ~ '^[A-G][#b]?m?$'),
	CONSTRAINT "setlist_songs_tempo" CHECK ("setlist_songs"."tempo" between 20 and 400),
	CONSTRAINT "setlist_songs_note_length" CHECK (char_length("setlist_songs"."note") between 1 and 500)
);
--> statement-breakpoint
CREATE TABLE "setlists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
	"created_by" uuid,
	"title" text NOT NULL,
	"played_on" date,
	"notes" text,
	"line_up" uuid[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setlists_title_length" CHECK (char_length("setlists"."title") between 1 and 120),
	CONSTRAINT "setlists_notes_length" CHECK (char_length("setlists"."notes") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "band_members" ADD COLUMN "shares" text DEFAULT 'nothing' NOT NULL;--> statement-breakpoint
ALTER TABLE "band_members" ADD COLUMN "share_tags" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "band_members" ADD COLUMN "shows_learning" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "band_members" ADD COLUMN "ends_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "band_members" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "bands" ADD COLUMN "colour" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bands" ADD COLUMN "picture" "bytea";--> statement-breakpoint
ALTER TABLE "bands" ADD COLUMN "picture_type" text;--> statement-breakpoint
ALTER TABLE "bands" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "bands" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "subject_version" integer;--> statement-breakpoint
ALTER TABLE "share_links" ADD COLUMN "setlist_id" uuid;--> statement-breakpoint
ALTER TABLE "band_guests" ADD CONSTRAINT "band_guests_band_id_bands_id_fk" FOREIGN KEY ("band_id") REFERENCES "public"."bands"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_guests" ADD CONSTRAINT "band_guests_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_guests" ADD CONSTRAINT "band_guests_share_link_id_share_links_id_fk" FOREIGN KEY ("share_link_id") REFERENCES "public"."share_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_plays" ADD CONSTRAINT "band_plays_band_id_bands_id_fk" FOREIGN KEY ("band_id") REFERENCES "public"."bands"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_plays" ADD CONSTRAINT "band_plays_played_by_users_id_fk" FOREIGN KEY ("played_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_invitations" ADD CONSTRAINT "band_invitations_band_id_bands_id_fk" FOREIGN KEY ("band_id") REFERENCES "public"."bands"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_invitations" ADD CONSTRAINT "band_invitations_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_answers" ADD CONSTRAINT "song_answers_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_answers" ADD CONSTRAINT "song_answers_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_origins" ADD CONSTRAINT "song_origins_song_id_songs_id_fk" FOREIGN KEY ("song_id") REFERENCES "public"."songs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "song_origins" ADD CONSTRAINT "song_origins_brought_by_users_id_fk" FOREIGN KEY ("brought_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setlist_songs" ADD CONSTRAINT "setlist_songs_setlist_id_setlists_id_fk" FOREIGN KEY ("setlist_id") REFERENCES "public"."setlists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setlists" ADD CONSTRAINT "setlists_repertoire_id_repertoires_id_fk" FOREIGN KEY ("repertoire_id") REFERENCES "public"."repertoires"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setlists" ADD CONSTRAINT "setlists_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "band_guests_band" ON "band_guests" USING btree ("band_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "band_plays_once_a_day" ON "band_plays" USING btree ("band_id","song_key","played_on");--> statement-breakpoint
CREATE INDEX "band_invitations_band" ON "band_invitations" USING btree ("band_id","id");--> statement-breakpoint
CREATE INDEX "song_origins_origin" ON "song_origins" USING btree ("origin_song_id");--> statement-breakpoint
CREATE INDEX "setlist_songs_setlist" ON "setlist_songs" USING btree ("setlist_id","position");--> statement-breakpoint
CREATE INDEX "setlists_repertoire" ON "setlists" USING btree ("repertoire_id","id");--> statement-breakpoint
ALTER TABLE "share_links" ADD CONSTRAINT "share_links_setlist_id_setlists_id_fk" FOREIGN KEY ("setlist_id") REFERENCES "public"."setlists"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "band_members" ADD CONSTRAINT "band_members_shares" CHECK ("band_members"."shares" in ('all', 'tags', 'nothing'));--> statement-breakpoint
ALTER TABLE "band_members" ADD CONSTRAINT "band_members_share_tags" CHECK (cardinality("band_members"."share_tags") <= 30);--> statement-breakpoint
ALTER TABLE "bands" ADD CONSTRAINT "bands_colour" CHECK ("bands"."colour" between 0 and 11);--> statement-breakpoint
ALTER TABLE "bands" ADD CONSTRAINT "bands_picture" CHECK (num_nonnulls("bands"."picture", "bands"."picture_type") in (0, 2));--> statement-breakpoint
ALTER TABLE "bands" ADD CONSTRAINT "bands_picture_size" CHECK (octet_length("bands"."picture") <= 262144);--> statement-breakpoint
INSERT INTO "repertoires" ("id", "band_id") SELECT gen_random_uuid(), "id" FROM "bands" WHERE NOT EXISTS (SELECT FROM "repertoires" WHERE "band_id" = "bands"."id");
