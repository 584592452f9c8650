ALTER TABLE "bands" DROP CONSTRAINT "bands_picture_size";--> statement-breakpoint
ALTER TABLE "bands" DROP CONSTRAINT "bands_picture";--> statement-breakpoint
ALTER TABLE "bands" DROP CONSTRAINT "bands_colour";--> statement-breakpoint
ALTER TABLE "band_members" DROP CONSTRAINT "band_members_share_tags";--> statement-breakpoint
ALTER TABLE "band_members" DROP CONSTRAINT "band_members_shares";--> statement-breakpoint
ALTER TABLE "share_links" DROP COLUMN "setlist_id";--> statement-breakpoint
ALTER TABLE "audit_log" DROP COLUMN "subject_version";--> statement-breakpoint
ALTER TABLE "bands" DROP COLUMN "deleted_at";--> statement-breakpoint
ALTER TABLE "bands" DROP COLUMN "version";--> statement-breakpoint
ALTER TABLE "bands" DROP COLUMN "picture_type";--> statement-breakpoint
ALTER TABLE "bands" DROP COLUMN "picture";--> statement-breakpoint
ALTER TABLE "bands" DROP COLUMN "colour";--> statement-breakpoint
ALTER TABLE "band_members" DROP COLUMN "version";--> statement-breakpoint
ALTER TABLE "band_members" DROP COLUMN "ends_at";--> statement-breakpoint
ALTER TABLE "band_members" DROP COLUMN "shows_learning";--> statement-breakpoint
ALTER TABLE "band_members" DROP COLUMN "share_tags";--> statement-breakpoint
ALTER TABLE "band_members" DROP COLUMN "shares";--> statement-breakpoint
DROP TABLE "setlist_songs";--> statement-breakpoint
DROP TABLE "setlists";--> statement-breakpoint
DROP TABLE "song_origins";--> statement-breakpoint
DROP TABLE "song_answers";--> statement-breakpoint
DROP TABLE "band_invitations";--> statement-breakpoint
DROP TABLE "band_plays";--> statement-breakpoint
DROP TABLE "band_guests";
