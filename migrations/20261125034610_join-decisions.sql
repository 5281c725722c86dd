CREATE TABLE "audit_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "basket_line_moves" (
	"basket_id" text NOT NULL,
	"from_product_id" text NOT NULL,
	"to_product_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"wish_cooperative_id" text,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "basket_line_moves_basket_id_from_product_id_pk" PRIMARY KEY("basket_id","from_product_id"),
	CONSTRAINT "basket_line_moves_quantity" CHECK ("basket_line_moves"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE TABLE "join_decisions" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"member_a" text NOT NULL,
	"member_b" text NOT NULL,
	"verdict" text NOT NULL,
	"decided_by" text NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"undone_by" text,
	"undone_at" timestamp with time zone,
	CONSTRAINT "join_decisions_kind" CHECK ("join_decisions"."kind" in ('producer', 'product')),
	CONSTRAINT "join_decisions_verdict" CHECK ("join_decisions"."verdict" in ('join', 'apart')),
	CONSTRAINT "join_decisions_pair" CHECK ("join_decisions"."member_a" <> "join_decisions"."member_b"),
	CONSTRAINT "join_decisions_undone" CHECK (("join_decisions"."undone_by" is null) = ("join_decisions"."undone_at" is null))
);
--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "category_id" text;--> statement-breakpoint
UPDATE "offers" SET "category_id" = "products"."category_id" FROM "products" WHERE "products"."id" = "offers"."product_id";--> statement-breakpoint
ALTER TABLE "offers" ALTER COLUMN "category_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "stated" jsonb;--> statement-breakpoint
UPDATE "producer_links" SET "stated" = jsonb_build_object('activity', p."activity", 'postcode', p."postcode", 'place', p."place", 'enterpriseNumber', p."enterprise_number", 'lat', p."lat", 'lon', p."lon") FROM "producers" p WHERE p."id" = "producer_links"."producer_id";--> statement-breakpoint
ALTER TABLE "producer_links" ALTER COLUMN "stated" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "producers" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line_moves" ADD CONSTRAINT "basket_line_moves_basket_id_baskets_id_fk" FOREIGN KEY ("basket_id") REFERENCES "public"."baskets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line_moves" ADD CONSTRAINT "basket_line_moves_from_product_id_products_id_fk" FOREIGN KEY ("from_product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line_moves" ADD CONSTRAINT "basket_line_moves_to_product_id_products_id_fk" FOREIGN KEY ("to_product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_line_moves" ADD CONSTRAINT "basket_line_moves_wish_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("wish_cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_decisions" ADD CONSTRAINT "join_decisions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "join_decisions" ADD CONSTRAINT "join_decisions_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_at_idx" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "join_decisions_standing" ON "join_decisions" USING btree ("kind","member_a","member_b") WHERE undone_at is null;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_merged_into_products_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "producers" ADD CONSTRAINT "producers_merged_into_producers_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."producers"("id") ON DELETE no action ON UPDATE no action;