CREATE TABLE "part_asks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"repertoire_id" uuid NOT NULL,
	"song_id" uuid NOT NULL,
	"instrument" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_of" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "part_asks_instrument_length" CHECK (char_length("part_asks"."instrument") between 1 and 40),
	CONSTRAINT "part_asks_state" CHECK ("part_asks"."state" in ('open', 'done', 'cannot', 'taken back')),
	CONSTRAINT "part_asks_closed" CHECK (("part_asks"."state" = 'open') = ("part_asks"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "charts" ADD COLUMN "origin_chart_id" uuid;--> statement-breakpoint
ALTER TABLE "charts" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "part_asks" ADD CONSTRAINT "part_asks_asked_by_users_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_asks" ADD CONSTRAINT "part_asks_asked_of_users_id_fk" FOREIGN KEY ("asked_of") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "part_asks" ADD CONSTRAINT "part_asks_repertoire_id_song_id_songs_repertoire_id_id_fk" FOREIGN KEY ("repertoire_id","song_id") REFERENCES "public"."songs"("repertoire_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "part_asks_open" ON "part_asks" USING btree ("repertoire_id","song_id","instrument") WHERE "part_asks"."state" = 'open';--> statement-breakpoint
CREATE INDEX "part_asks_asked_of" ON "part_asks" USING btree ("asked_of","id");--> statement-breakpoint
CREATE INDEX "part_asks_asked_by" ON "part_asks" USING btree ("asked_by","id");