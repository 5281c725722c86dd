CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_kind" CHECK ("calendar_feeds"."kind" in ('user', 'order', 'cooperative'))
);
--> statement-breakpoint
CREATE TABLE "unmet_demand" (
	"week" date NOT NULL,
	"kind" text NOT NULL,
	"wanted" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "unmet_demand_week_kind_wanted_pk" PRIMARY KEY("week","kind","wanted"),
	CONSTRAINT "unmet_demand_kind" CHECK ("unmet_demand"."kind" in ('place', 'search')),
	CONSTRAINT "unmet_demand_count" CHECK ("unmet_demand"."count" > 0)
);
--> statement-breakpoint
CREATE TABLE "waiting_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"basket_id" text NOT NULL,
	"service_id" text NOT NULL,
	"date" date NOT NULL,
	"email" text NOT NULL,
	"locale" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"grams" integer NOT NULL,
	"cold_grams" integer NOT NULL,
	"frozen_grams" integer NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"held_until" timestamp with time zone,
	CONSTRAINT "waiting_entries_status" CHECK ("waiting_entries"."status" in ('waiting', 'offered', 'taken', 'left', 'missed', 'over')),
	CONSTRAINT "waiting_entries_held" CHECK (("waiting_entries"."status" = 'offered') <= ("waiting_entries"."held_until" is not null)),
	CONSTRAINT "waiting_entries_positive" CHECK ("waiting_entries"."grams" >= 0 and "waiting_entries"."cold_grams" >= 0 and "waiting_entries"."frozen_grams" >= 0)
);
--> statement-breakpoint
ALTER TABLE "waiting_entries" ADD CONSTRAINT "waiting_entries_basket_id_baskets_id_fk" FOREIGN KEY ("basket_id") REFERENCES "public"."baskets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_once" ON "calendar_feeds" USING btree ("kind","subject_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_entries_once" ON "waiting_entries" USING btree ("basket_id","service_id","date") WHERE status in ('waiting', 'offered');--> statement-breakpoint
CREATE INDEX "waiting_entries_queue_idx" ON "waiting_entries" USING btree ("service_id","date","joined_at") WHERE status in ('waiting', 'offered');