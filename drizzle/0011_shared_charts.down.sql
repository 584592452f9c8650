DROP TABLE "share_snapshot_charts";--> statement-breakpoint
DROP TABLE "share_snapshots";--> statement-breakpoint
ALTER TABLE "share_links" DROP CONSTRAINT "share_links_one_thing";--> statement-breakpoint
DELETE FROM "share_links" WHERE "song_id" IS NOT NULL OR "frozen";--> statement-breakpoint
ALTER TABLE "share_links" DROP COLUMN "frozen";--> statement-breakpoint
ALTER TABLE "share_links" DROP COLUMN "allows_downloads";--> statement-breakpoint
ALTER TABLE "share_links" DROP COLUMN "shows_charts";--> statement-breakpoint
ALTER TABLE "share_links" DROP COLUMN "song_id";
