DROP TABLE "drive_connections";--> statement-breakpoint
DROP TABLE "drive_files";--> statement-breakpoint
DROP TABLE "drive_list_files";--> statement-breakpoint
DROP TABLE "drive_lists";
