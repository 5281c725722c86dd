CREATE TABLE "common_stock_reserves" (
	"product_id" text NOT NULL,
	"cooperative_id" text NOT NULL,
	"units" integer NOT NULL,
	CONSTRAINT "common_stock_reserves_product_id_cooperative_id_pk" PRIMARY KEY("product_id","cooperative_id"),
	CONSTRAINT "common_stock_reserves_units" CHECK ("common_stock_reserves"."units" >= 0)
);
--> statement-breakpoint
CREATE TABLE "common_stocks" (
	"product_id" text PRIMARY KEY NOT NULL,
	"rest" integer NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "common_stocks_rest" CHECK ("common_stocks"."rest" >= 0)
);
--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "until" date;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "commission_basis_points" integer;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "payment_days" smallint;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "hand_set" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "set_audiences" text[];--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "set_since" date;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "set_lead_time_days" smallint;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "common_stock_reserves" ADD CONSTRAINT "common_stock_reserves_product_id_common_stocks_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."common_stocks"("product_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "common_stock_reserves" ADD CONSTRAINT "common_stock_reserves_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "common_stocks" ADD CONSTRAINT "common_stocks_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("subject","at");--> statement-breakpoint
ALTER TABLE "producer_links" ADD CONSTRAINT "producer_links_hand_set" CHECK ("producer_links"."hand_set" <@ array['audiences', 'since', 'leadTimeDays']);--> statement-breakpoint
ALTER TABLE "producer_links" ADD CONSTRAINT "producer_links_set_audiences" CHECK ("producer_links"."set_audiences" <@ array['household', 'professional'] and ('audiences' = any("producer_links"."hand_set")) = ("producer_links"."set_audiences" is not null));--> statement-breakpoint
ALTER TABLE "producer_links" ADD CONSTRAINT "producer_links_set_lead_time" CHECK ("producer_links"."set_lead_time_days" between 0 and 60 and ('leadTimeDays' = any("producer_links"."hand_set")) = ("producer_links"."set_lead_time_days" is not null));--> statement-breakpoint
ALTER TABLE "producer_links" ADD CONSTRAINT "producer_links_commission" CHECK ("producer_links"."commission_basis_points" between 0 and 10000);--> statement-breakpoint
ALTER TABLE "producer_links" ADD CONSTRAINT "producer_links_payment" CHECK ("producer_links"."payment_days" between 0 and 365);