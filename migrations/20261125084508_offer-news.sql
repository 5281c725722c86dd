CREATE TABLE "offer_price_changes" (
	"offer_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"household_before_cents" integer,
	"professional_before_cents" integer,
	CONSTRAINT "offer_price_changes_offer_id_at_pk" PRIMARY KEY("offer_id","at")
);
--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "listed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "relisted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offer_price_changes" ADD CONSTRAINT "offer_price_changes_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offer_price_changes_at_idx" ON "offer_price_changes" USING btree ("at");