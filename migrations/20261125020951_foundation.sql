CREATE SEQUENCE "public"."order_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 99999999 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "auth_accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"id_token" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"scope" text NOT NULL,
	"cooperative_id" text,
	CONSTRAINT "memberships_user_id_scope_role_pk" PRIMARY KEY("user_id","scope","role"),
	CONSTRAINT "memberships_role" CHECK ("memberships"."role" in ('manager', 'packer', 'driver', 'bookkeeper', 'admin')),
	CONSTRAINT "memberships_scope" CHECK (("memberships"."scope" = 'federation') = ("memberships"."cooperative_id" is null)),
	CONSTRAINT "memberships_admin" CHECK (("memberships"."role" = 'admin') = ("memberships"."scope" = 'federation'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "basket_lines" (
	"basket_id" text NOT NULL,
	"product_id" text NOT NULL,
	"quantity" integer NOT NULL,
	"wish_cooperative_id" text,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "basket_lines_basket_id_product_id_pk" PRIMARY KEY("basket_id","product_id"),
	CONSTRAINT "basket_lines_quantity" CHECK ("basket_lines"."quantity" between 1 and 999)
);
--> statement-breakpoint
CREATE TABLE "baskets" (
	"id" text PRIMARY KEY NOT NULL,
	"audience" text NOT NULL,
	"postcode" text,
	"place" text,
	"status" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"touched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "baskets_status" CHECK ("baskets"."status" in ('open', 'ordered')),
	CONSTRAINT "baskets_audience" CHECK ("baskets"."audience" in ('household', 'professional'))
);
--> statement-breakpoint
CREATE TABLE "offers" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"cooperative_id" text NOT NULL,
	"producer_link_id" text NOT NULL,
	"source_ref" text NOT NULL,
	"source_name" text NOT NULL,
	"sales_unit" text NOT NULL,
	"pack_label" text NOT NULL,
	"net_amount" double precision,
	"net_unit" text NOT NULL,
	"weighed" boolean NOT NULL,
	"household_price_cents" integer,
	"professional_price_cents" integer,
	"case_size" integer NOT NULL,
	"vat_rate_percent" double precision NOT NULL,
	"deposit_cents" integer NOT NULL,
	"allergens" text[],
	"labels" text[] NOT NULL,
	"months" smallint[] NOT NULL,
	"stock" integer,
	"closes_weekday" smallint,
	"closes_time" text,
	"gtin" text,
	"storage" text NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "offers_source" UNIQUE("cooperative_id","source_ref"),
	CONSTRAINT "offers_stock" CHECK ("offers"."stock" >= 0),
	CONSTRAINT "offers_prices" CHECK (coalesce("offers"."household_price_cents", "offers"."professional_price_cents") is not null),
	CONSTRAINT "offers_amounts" CHECK ("offers"."household_price_cents" > 0 and "offers"."professional_price_cents" > 0 and "offers"."deposit_cents" >= 0 and "offers"."case_size" > 0),
	CONSTRAINT "offers_storage" CHECK ("offers"."storage" in ('ambient', 'cold', 'frozen')),
	CONSTRAINT "offers_net_unit" CHECK ("offers"."net_unit" in ('g', 'ml', 'piece')),
	CONSTRAINT "offers_closes" CHECK (("offers"."closes_weekday" is null) = ("offers"."closes_time" is null))
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"join_key" text NOT NULL,
	"slug" text NOT NULL,
	"producer_id" text NOT NULL,
	"names" jsonb NOT NULL,
	"category_id" text NOT NULL,
	"icon" text NOT NULL,
	"icon_exact" boolean NOT NULL,
	CONSTRAINT "products_join_key_unique" UNIQUE("join_key"),
	CONSTRAINT "products_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "import_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text NOT NULL,
	"kind" text NOT NULL,
	"source_digest" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"producers" integer NOT NULL,
	"articles" integer NOT NULL,
	"refusals" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery_zones" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text NOT NULL,
	"name" text NOT NULL,
	"postcodes" text[] NOT NULL,
	"weekday" smallint NOT NULL,
	"from_time" text NOT NULL,
	"to_time" text NOT NULL,
	"closes_weekday" smallint NOT NULL,
	"closes_time" text NOT NULL,
	"capacity" integer,
	"fee_cents" integer NOT NULL,
	"free_from_cents" integer,
	"minimum_cents" integer NOT NULL,
	"fee_vat_rate_percent" double precision NOT NULL,
	CONSTRAINT "delivery_zones_name" UNIQUE("cooperative_id","name"),
	CONSTRAINT "delivery_zones_window" CHECK ("delivery_zones"."from_time" < "delivery_zones"."to_time")
);
--> statement-breakpoint
CREATE TABLE "pickup_points" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text NOT NULL,
	"name" text NOT NULL,
	"postcode" text NOT NULL,
	"place" text NOT NULL,
	"lat" double precision,
	"lon" double precision,
	"has_fridge" boolean NOT NULL,
	"has_freezer" boolean NOT NULL,
	"weekday" smallint NOT NULL,
	"from_time" text NOT NULL,
	"to_time" text NOT NULL,
	"closes_weekday" smallint NOT NULL,
	"closes_time" text NOT NULL,
	"capacity" integer,
	CONSTRAINT "pickup_points_name" UNIQUE("cooperative_id","name"),
	CONSTRAINT "pickup_points_window" CHECK ("pickup_points"."from_time" < "pickup_points"."to_time")
);
--> statement-breakpoint
CREATE TABLE "service_bookings" (
	"service_id" text NOT NULL,
	"date" date NOT NULL,
	"booked" integer NOT NULL,
	CONSTRAINT "service_bookings_service_id_date_pk" PRIMARY KEY("service_id","date"),
	CONSTRAINT "service_bookings_positive" CHECK ("service_bookings"."booked" >= 0)
);
--> statement-breakpoint
CREATE TABLE "cooperatives" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"enterprise_number" text NOT NULL,
	"colour" text NOT NULL,
	"email" text NOT NULL,
	"hub_postcode" text NOT NULL,
	"hub_place" text NOT NULL,
	"hub_lat" double precision NOT NULL,
	"hub_lon" double precision NOT NULL,
	"closes_weekday" smallint NOT NULL,
	"closes_time" text NOT NULL,
	"sort" smallint NOT NULL,
	CONSTRAINT "cooperatives_slug_unique" UNIQUE("slug"),
	CONSTRAINT "cooperatives_enterprise_number_unique" UNIQUE("enterprise_number")
);
--> statement-breakpoint
CREATE TABLE "federations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"currency" text NOT NULL,
	"time_zone" text NOT NULL,
	"languages" text[] NOT NULL,
	"iban" text NOT NULL,
	"account_holder" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hub_transfers" (
	"id" text PRIMARY KEY NOT NULL,
	"from_cooperative_id" text NOT NULL,
	"to_cooperative_id" text NOT NULL,
	"departs_weekday" smallint NOT NULL,
	"departs_time" text NOT NULL,
	"arrives_weekday" smallint NOT NULL,
	"arrives_time" text NOT NULL,
	"order_before_weekday" smallint NOT NULL,
	"order_before_time" text NOT NULL,
	CONSTRAINT "hub_transfers_once" UNIQUE("from_cooperative_id","to_cooperative_id","departs_weekday","departs_time"),
	CONSTRAINT "hub_transfers_two_hubs" CHECK ("hub_transfers"."from_cooperative_id" <> "hub_transfers"."to_cooperative_id")
);
--> statement-breakpoint
CREATE TABLE "vans" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text NOT NULL,
	"name" text NOT NULL,
	"capacity_kg" integer NOT NULL,
	"crates" integer NOT NULL,
	"cold_kg" integer NOT NULL,
	"frozen_kg" integer NOT NULL,
	"refrigerated" boolean NOT NULL,
	"shift_from" text NOT NULL,
	"shift_to" text NOT NULL,
	"cost_per_km_cents" integer NOT NULL,
	"cost_per_hour_cents" integer NOT NULL,
	CONSTRAINT "vans_once" UNIQUE("cooperative_id","name")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text PRIMARY KEY NOT NULL,
	"dedup_key" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text_body" text NOT NULL,
	"html_body" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "mails_dedup_key_unique" UNIQUE("dedup_key")
);
--> statement-breakpoint
CREATE TABLE "coop_orders" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"cooperative_id" text NOT NULL,
	"carries" boolean NOT NULL,
	"status" text DEFAULT 'new' NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"service_date" date NOT NULL,
	"transfer_id" text,
	"transfer_departs_at" timestamp with time zone,
	"transfer_arrives_at" timestamp with time zone,
	"goods_cents" integer NOT NULL,
	"deposit_cents" integer NOT NULL,
	"delivery_cents" integer NOT NULL,
	"net_cents" integer NOT NULL,
	"vat_cents" integer NOT NULL,
	"total_cents" integer NOT NULL,
	"vat" jsonb NOT NULL,
	CONSTRAINT "coop_orders_one_per_coop" UNIQUE("order_id","cooperative_id"),
	CONSTRAINT "coop_orders_order_key" UNIQUE("id","order_id","cooperative_id"),
	CONSTRAINT "coop_orders_status" CHECK ("coop_orders"."status" in ('new', 'seen')),
	CONSTRAINT "coop_orders_delivery" CHECK ("coop_orders"."carries" or "coop_orders"."delivery_cents" = 0),
	CONSTRAINT "coop_orders_total" CHECK ("coop_orders"."total_cents" = "coop_orders"."net_cents" + "coop_orders"."vat_cents" + "coop_orders"."deposit_cents")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"order_id" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"coop_order_id" text NOT NULL,
	"cooperative_id" text NOT NULL,
	"product_id" text NOT NULL,
	"offer_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"producer_name" text NOT NULL,
	"pack_label" text NOT NULL,
	"storage" text NOT NULL,
	"quantity" integer NOT NULL,
	"weighed" boolean NOT NULL,
	"expected_grams" integer,
	"unit_price_cents" integer NOT NULL,
	"vat_rate_percent" double precision NOT NULL,
	"goods_cents" integer NOT NULL,
	"deposit_cents" integer NOT NULL,
	"routing_reason" text NOT NULL,
	"order_before" timestamp with time zone NOT NULL,
	"limit_reason" text NOT NULL,
	CONSTRAINT "order_lines_product_once" UNIQUE("order_id","product_id"),
	CONSTRAINT "order_lines_quantity" CHECK ("order_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"basket_id" text NOT NULL,
	"user_id" text,
	"audience" text NOT NULL,
	"locale" text NOT NULL,
	"status" text DEFAULT 'placed' NOT NULL,
	"placed_at" timestamp with time zone NOT NULL,
	"contact_name" text NOT NULL,
	"contact_email" text NOT NULL,
	"contact_phone" text NOT NULL,
	"street" text,
	"postcode" text,
	"place" text,
	"instructions" text NOT NULL,
	"note" text NOT NULL,
	"service_kind" text NOT NULL,
	"service_id" text NOT NULL,
	"service_name" text NOT NULL,
	"service_place" text,
	"carrier_id" text NOT NULL,
	"service_date" date NOT NULL,
	"service_from" text NOT NULL,
	"service_to" text NOT NULL,
	"goods_cents" integer NOT NULL,
	"deposit_cents" integer NOT NULL,
	"delivery_cents" integer NOT NULL,
	"net_cents" integer NOT NULL,
	"vat_cents" integer NOT NULL,
	"total_cents" integer NOT NULL,
	"vat" jsonb NOT NULL,
	CONSTRAINT "orders_number_unique" UNIQUE("number"),
	CONSTRAINT "orders_basket_id_unique" UNIQUE("basket_id"),
	CONSTRAINT "orders_status" CHECK ("orders"."status" in ('placed', 'cancelled')),
	CONSTRAINT "orders_total" CHECK ("orders"."total_cents" = "orders"."net_cents" + "orders"."vat_cents" + "orders"."deposit_cents"),
	CONSTRAINT "orders_address" CHECK ("orders"."service_kind" <> 'delivery' or "orders"."street" is not null)
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"method" text NOT NULL,
	"status" text DEFAULT 'awaiting' NOT NULL,
	"amount_cents" integer NOT NULL,
	"communication" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payments_order_id_unique" UNIQUE("order_id"),
	CONSTRAINT "payments_communication_unique" UNIQUE("communication"),
	CONSTRAINT "payments_method" CHECK ("payments"."method" = 'bank-transfer'),
	CONSTRAINT "payments_status" CHECK ("payments"."status" in ('awaiting', 'paid')),
	CONSTRAINT "payments_amount" CHECK ("payments"."amount_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "producer_links" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text NOT NULL,
	"producer_id" text NOT NULL,
	"source_ref" text NOT NULL,
	"source_name" text NOT NULL,
	"audiences" text[] NOT NULL,
	"labels" text[] NOT NULL,
	"lead_time_days" smallint NOT NULL,
	"since" date,
	"status" text DEFAULT 'active' NOT NULL,
	"priority" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "producer_links_source" UNIQUE("cooperative_id","source_ref"),
	CONSTRAINT "producer_links_status" CHECK ("producer_links"."status" in ('trial', 'active', 'suspended')),
	CONSTRAINT "producer_links_audiences" CHECK ("producer_links"."audiences" <@ array['household', 'professional']),
	CONSTRAINT "producer_links_lead_time" CHECK ("producer_links"."lead_time_days" between 0 and 60)
);
--> statement-breakpoint
CREATE TABLE "producers" (
	"id" text PRIMARY KEY NOT NULL,
	"join_key" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"activity" text NOT NULL,
	"enterprise_number" text,
	"postcode" text NOT NULL,
	"place" text NOT NULL,
	"lat" double precision,
	"lon" double precision,
	CONSTRAINT "producers_join_key_unique" UNIQUE("join_key"),
	CONSTRAINT "producers_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_basket_id_baskets_id_fk" FOREIGN KEY ("basket_id") REFERENCES "public"."baskets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_wish_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("wish_cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_producer_link_id_producer_links_id_fk" FOREIGN KEY ("producer_link_id") REFERENCES "public"."producer_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "products" ADD CONSTRAINT "products_producer_id_producers_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD CONSTRAINT "delivery_zones_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD CONSTRAINT "pickup_points_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_transfers" ADD CONSTRAINT "hub_transfers_from_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("from_cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_transfers" ADD CONSTRAINT "hub_transfers_to_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("to_cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vans" ADD CONSTRAINT "vans_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coop_orders" ADD CONSTRAINT "coop_orders_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coop_orders" ADD CONSTRAINT "coop_orders_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_coop_order_fk" FOREIGN KEY ("coop_order_id","order_id","cooperative_id") REFERENCES "public"."coop_orders"("id","order_id","cooperative_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_basket_id_baskets_id_fk" FOREIGN KEY ("basket_id") REFERENCES "public"."baskets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_carrier_id_cooperatives_id_fk" FOREIGN KEY ("carrier_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "producer_links" ADD CONSTRAINT "producer_links_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "producer_links" ADD CONSTRAINT "producer_links_producer_id_producers_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_accounts_user_idx" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user_idx" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "baskets_touched_idx" ON "baskets" USING btree ("touched_at");--> statement-breakpoint
CREATE INDEX "offers_product_idx" ON "offers" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "products_producer_idx" ON "products" USING btree ("producer_id");--> statement-breakpoint
CREATE INDEX "import_runs_cooperative_idx" ON "import_runs" USING btree ("cooperative_id","at");--> statement-breakpoint
CREATE INDEX "mails_at_idx" ON "mails" USING btree ("at");--> statement-breakpoint
CREATE INDEX "coop_orders_inbox_idx" ON "coop_orders" USING btree ("cooperative_id","placed_at");--> statement-breakpoint
CREATE INDEX "coop_orders_date_idx" ON "coop_orders" USING btree ("cooperative_id","service_date");--> statement-breakpoint
CREATE INDEX "order_lines_coop_order_idx" ON "order_lines" USING btree ("coop_order_id");--> statement-breakpoint
CREATE INDEX "orders_user_idx" ON "orders" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "producer_links_producer_idx" ON "producer_links" USING btree ("producer_id");