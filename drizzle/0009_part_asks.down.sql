ALTER TABLE "charts" DROP COLUMN "import_id";--> statement-breakpoint
ALTER TABLE "charts" DROP COLUMN "origin_chart_id";--> statement-breakpoint
DROP TABLE "part_asks";
