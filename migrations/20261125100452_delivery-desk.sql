ALTER TABLE "date_exceptions" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD COLUMN "source_name" text;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "source_name" text;--> statement-breakpoint
ALTER TABLE "hub_transfers" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- What was there was written by the co-op's own source, under this name.
UPDATE "delivery_zones" SET "source_name" = "name";--> statement-breakpoint
UPDATE "pickup_points" SET "source_name" = "name";
