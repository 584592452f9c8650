DROP TABLE "import_changes";--> statement-breakpoint
DROP TABLE "imports";--> statement-breakpoint
DROP TABLE "share_links";--> statement-breakpoint
DROP TABLE "songs";--> statement-breakpoint
DROP TABLE "repertoires";--> statement-breakpoint
DROP TABLE "band_members";--> statement-breakpoint
DROP TABLE "bands";--> statement-breakpoint
DROP TABLE "sessions";--> statement-breakpoint
DROP TABLE "idempotency_keys";--> statement-breakpoint
DROP TABLE "audit_log";--> statement-breakpoint
DROP TABLE "users";
