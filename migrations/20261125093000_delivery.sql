CREATE TABLE "date_exceptions" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text NOT NULL,
	"service_id" text,
	"transfer_id" text,
	"kind" text NOT NULL,
	"date" date NOT NULL,
	"until" date NOT NULL,
	"moved_to" date,
	"note" text DEFAULT '' NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "date_exceptions_kind" CHECK ("date_exceptions"."kind" in ('closed', 'moved', 'open')),
	CONSTRAINT "date_exceptions_dates" CHECK ("date_exceptions"."date" <= "date_exceptions"."until"),
	CONSTRAINT "date_exceptions_moved" CHECK (("date_exceptions"."kind" = 'moved') = ("date_exceptions"."moved_to" is not null) and ("date_exceptions"."kind" <> 'moved' or "date_exceptions"."date" = "date_exceptions"."until")),
	CONSTRAINT "date_exceptions_move" CHECK (abs("date_exceptions"."moved_to" - "date_exceptions"."date") between 1 and 6),
	CONSTRAINT "date_exceptions_subject" CHECK ("date_exceptions"."service_id" is null or "date_exceptions"."transfer_id" is null)
);
--> statement-breakpoint
CREATE TABLE "delivery_days" (
	"id" text PRIMARY KEY NOT NULL,
	"zone_id" text NOT NULL,
	"weekday" smallint NOT NULL,
	"from_time" text NOT NULL,
	"to_time" text NOT NULL,
	"closes_weekday" smallint NOT NULL,
	"closes_time" text NOT NULL,
	"capacity_orders" integer,
	"capacity_grams" integer,
	"capacity_cold_grams" integer,
	"capacity_frozen_grams" integer,
	"season_from" text,
	"season_until" text,
	"ended_at" timestamp with time zone,
	"fee_bands" jsonb NOT NULL,
	"minimum_cents" integer NOT NULL,
	"fee_vat_rate_percent" double precision NOT NULL,
	CONSTRAINT "delivery_days_window" CHECK ("delivery_days"."from_time" < "delivery_days"."to_time"),
	CONSTRAINT "delivery_days_weekday" CHECK ("delivery_days"."weekday" between 1 and 7),
	CONSTRAINT "delivery_days_season" CHECK (("delivery_days"."season_from" is null) = ("delivery_days"."season_until" is null))
);
--> statement-breakpoint
CREATE TABLE "pickup_openings" (
	"id" text PRIMARY KEY NOT NULL,
	"point_id" text NOT NULL,
	"weekday" smallint NOT NULL,
	"from_time" text NOT NULL,
	"to_time" text NOT NULL,
	"closes_weekday" smallint NOT NULL,
	"closes_time" text NOT NULL,
	"capacity_orders" integer,
	"capacity_grams" integer,
	"capacity_cold_grams" integer,
	"capacity_frozen_grams" integer,
	"season_from" text,
	"season_until" text,
	"ended_at" timestamp with time zone,
	CONSTRAINT "pickup_openings_window" CHECK ("pickup_openings"."from_time" < "pickup_openings"."to_time"),
	CONSTRAINT "pickup_openings_weekday" CHECK ("pickup_openings"."weekday" between 1 and 7),
	CONSTRAINT "pickup_openings_season" CHECK (("pickup_openings"."season_from" is null) = ("pickup_openings"."season_until" is null))
);
--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP CONSTRAINT "delivery_zones_name";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP CONSTRAINT "pickup_points_name";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP CONSTRAINT "delivery_zones_window";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP CONSTRAINT "pickup_points_window";--> statement-breakpoint
ALTER TABLE "service_bookings" DROP CONSTRAINT "service_bookings_positive";--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD COLUMN "area" jsonb DEFAULT '{"by": "postcodes"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_zones" ALTER COLUMN "area" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD COLUMN "audiences" text[] DEFAULT '{household,professional}' NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_zones" ALTER COLUMN "audiences" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD COLUMN "hand_made" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "street" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "audiences" text[] DEFAULT '{household,professional}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pickup_points" ALTER COLUMN "audiences" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "starts_on" date;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "ends_on" date;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "hand_made" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "service_bookings" ADD COLUMN "grams" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "service_bookings" ADD COLUMN "cold_grams" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "service_bookings" ADD COLUMN "frozen_grams" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cooperatives" ADD COLUMN "holiday_region" text DEFAULT 'BE';--> statement-breakpoint
ALTER TABLE "hub_transfers" ADD COLUMN "ended_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "coop_orders" ADD COLUMN "transfer_path" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "date_exceptions" ADD CONSTRAINT "date_exceptions_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_exceptions" ADD CONSTRAINT "date_exceptions_transfer_id_hub_transfers_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."hub_transfers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "date_exceptions" ADD CONSTRAINT "date_exceptions_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_days" ADD CONSTRAINT "delivery_days_zone_id_delivery_zones_id_fk" FOREIGN KEY ("zone_id") REFERENCES "public"."delivery_zones"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_openings" ADD CONSTRAINT "pickup_openings_point_id_pickup_points_id_fk" FOREIGN KEY ("point_id") REFERENCES "public"."pickup_points"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "date_exceptions_date_idx" ON "date_exceptions" USING btree ("until");--> statement-breakpoint
UPDATE "delivery_zones" SET "ended_at" = "withdrawn_at";--> statement-breakpoint
UPDATE "pickup_points" SET "ended_at" = "withdrawn_at";--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_days_once" ON "delivery_days" USING btree ("zone_id","weekday","from_time") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pickup_openings_once" ON "pickup_openings" USING btree ("point_id","weekday","from_time") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_zones_name" ON "delivery_zones" USING btree ("cooperative_id","name") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pickup_points_name" ON "pickup_points" USING btree ("cooperative_id","name") WHERE ended_at is null;--> statement-breakpoint
-- Each zone was one day, each point one opening: those keep the id that orders and bookings point to.
INSERT INTO "delivery_days" ("id", "zone_id", "weekday", "from_time", "to_time", "closes_weekday", "closes_time", "capacity_orders", "ended_at", "fee_bands", "minimum_cents", "fee_vat_rate_percent")
SELECT "id", "id", "weekday", "from_time", "to_time", "closes_weekday", "closes_time", "capacity", "ended_at",
	CASE WHEN "fee_cents" > 0 AND "free_from_cents" > 0
		THEN jsonb_build_array(jsonb_build_object('fromCents', 0, 'feeCents', "fee_cents"), jsonb_build_object('fromCents', "free_from_cents", 'feeCents', 0))
		ELSE jsonb_build_array(jsonb_build_object('fromCents', 0, 'feeCents', CASE WHEN "free_from_cents" <= 0 THEN 0 ELSE "fee_cents" END))
	END,
	"minimum_cents", "fee_vat_rate_percent"
FROM "delivery_zones";--> statement-breakpoint
INSERT INTO "pickup_openings" ("id", "point_id", "weekday", "from_time", "to_time", "closes_weekday", "closes_time", "capacity_orders", "ended_at")
SELECT "id", "id", "weekday", "from_time", "to_time", "closes_weekday", "closes_time", "capacity", "ended_at" FROM "pickup_points";--> statement-breakpoint
UPDATE "coop_orders" SET "transfer_path" = ARRAY["transfer_id"] WHERE "transfer_id" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "withdrawn_at";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP COLUMN "withdrawn_at";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "weekday";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "from_time";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "to_time";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "closes_weekday";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "closes_time";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "capacity";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "fee_cents";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "free_from_cents";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "minimum_cents";--> statement-breakpoint
ALTER TABLE "delivery_zones" DROP COLUMN "fee_vat_rate_percent";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP COLUMN "weekday";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP COLUMN "from_time";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP COLUMN "to_time";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP COLUMN "closes_weekday";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP COLUMN "closes_time";--> statement-breakpoint
ALTER TABLE "pickup_points" DROP COLUMN "capacity";--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD CONSTRAINT "delivery_zones_audiences" CHECK ("delivery_zones"."audiences" <@ array['household', 'professional']);--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_audiences" CHECK ("pickup_points"."audiences" <@ array['household', 'professional']);--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_dates" CHECK ("pickup_points"."starts_on" <= "pickup_points"."ends_on");--> statement-breakpoint
ALTER TABLE "service_bookings" ADD CONSTRAINT "service_bookings_positive" CHECK ("service_bookings"."booked" >= 0 and "service_bookings"."grams" >= 0 and "service_bookings"."cold_grams" >= 0 and "service_bookings"."frozen_grams" >= 0);--> statement-breakpoint
ALTER TABLE "cooperatives" ADD CONSTRAINT "cooperatives_holidays" CHECK ("cooperatives"."holiday_region" in ('BE', 'FR', 'FR-AM'));