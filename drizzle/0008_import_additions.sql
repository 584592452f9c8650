CREATE TABLE "import_additions" (
	"import_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"song_ids" uuid[] NOT NULL,
	CONSTRAINT "import_additions_import_id_place_pk" PRIMARY KEY("import_id","place")
);
--> statement-breakpoint
ALTER TABLE "import_additions" ADD CONSTRAINT "import_additions_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;