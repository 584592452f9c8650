DROP TABLE "song_readings";--> statement-breakpoint
DROP TABLE "charts";--> statement-breakpoint
DROP TABLE "chart_files";
