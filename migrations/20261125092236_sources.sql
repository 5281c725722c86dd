CREATE TABLE "import_runs" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "import_runs_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_id" text NOT NULL,
	"cooperative_id" text NOT NULL,
	"state" text NOT NULL,
	"trigger" text NOT NULL,
	"started_by" text,
	"at" timestamp with time zone NOT NULL,
	"reader" text,
	"alive_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"step" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer,
	"base_run_id" text,
	"digest" text,
	"etag" text,
	"last_modified" text,
	"counts" jsonb NOT NULL,
	"holds" text[] DEFAULT '{}' NOT NULL,
	"failure_reason" text,
	"failure_detail" text,
	"feed" "bytea",
	"finished_at" timestamp with time zone,
	"applied_at" timestamp with time zone,
	"applied_by" text,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	CONSTRAINT "import_runs_state" CHECK ("import_runs"."state" in ('waiting', 'reading', 'unchanged', 'failed', 'preview', 'held', 'applied', 'discarded', 'undone')),
	CONSTRAINT "import_runs_trigger" CHECK ("import_runs"."trigger" in ('hand', 'schedule', 'start', 'end')),
	CONSTRAINT "import_runs_step" CHECK ("import_runs"."step" in ('waiting', 'fetching', 'reading', 'comparing', 'done')),
	CONSTRAINT "import_runs_feed" CHECK ("import_runs"."state" not in ('preview', 'held', 'applied', 'undone') or "import_runs"."feed" is not null),
	CONSTRAINT "import_runs_failed" CHECK (("import_runs"."state" = 'failed') = ("import_runs"."failure_reason" is not null)),
	CONSTRAINT "import_runs_applied" CHECK ("import_runs"."state" not in ('applied', 'undone') or "import_runs"."applied_at" is not null),
	CONSTRAINT "import_runs_undone" CHECK (("import_runs"."state" = 'undone') = ("import_runs"."undone_at" is not null)),
	CONSTRAINT "import_runs_read" CHECK (("import_runs"."state" = 'reading') = ("import_runs"."reader" is not null))
);
--> statement-breakpoint
CREATE TABLE "offer_edits" (
	"offer_id" text NOT NULL,
	"field" text NOT NULL,
	"value" jsonb NOT NULL,
	"edited_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "offer_edits_offer_id_field_pk" PRIMARY KEY("offer_id","field")
);
--> statement-breakpoint
CREATE TABLE "source_files" (
	"source_id" text NOT NULL,
	"name" text NOT NULL,
	"content" "bytea" NOT NULL,
	"size" integer NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "source_files_source_id_name_pk" PRIMARY KEY("source_id","name")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" text PRIMARY KEY NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "sources_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"cooperative_id" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"address" text,
	"credentials" "bytea",
	"schedule" jsonb,
	"next_at" timestamp with time zone,
	"defaults" jsonb NOT NULL,
	"mapping" jsonb,
	"current_run_id" text,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "sources_kind" CHECK ("sources"."kind" in ('table', 'dfc', 'open-food-network', 'woocommerce')),
	CONSTRAINT "sources_ended" CHECK ("sources"."ended_at" is null or "sources"."next_at" is null),
	CONSTRAINT "sources_scheduled" CHECK ("sources"."next_at" is null or "sources"."schedule" is not null)
);
--> statement-breakpoint
ALTER TABLE "offers" ADD COLUMN "stated_stock" integer;--> statement-breakpoint
UPDATE "offers" SET "stated_stock" = "stock";--> statement-breakpoint
ALTER TABLE "delivery_zones" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pickup_points" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "producer_links" ADD COLUMN "withdrawn_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_started_by_users_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_base_run_id_import_runs_id_fk" FOREIGN KEY ("base_run_id") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_applied_by_users_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_runs" ADD CONSTRAINT "import_runs_undone_by_users_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_edits" ADD CONSTRAINT "offer_edits_offer_id_offers_id_fk" FOREIGN KEY ("offer_id") REFERENCES "public"."offers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offer_edits" ADD CONSTRAINT "offer_edits_edited_by_users_id_fk" FOREIGN KEY ("edited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_files" ADD CONSTRAINT "source_files_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_current_run_id_import_runs_id_fk" FOREIGN KEY ("current_run_id") REFERENCES "public"."import_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_runs_source_idx" ON "import_runs" USING btree ("source_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "import_runs_under_way" ON "import_runs" USING btree ("source_id") WHERE state in ('waiting', 'reading');--> statement-breakpoint
CREATE UNIQUE INDEX "import_runs_to_decide" ON "import_runs" USING btree ("source_id") WHERE state in ('preview', 'held');--> statement-breakpoint
CREATE INDEX "sources_cooperative_idx" ON "sources" USING btree ("cooperative_id");--> statement-breakpoint
CREATE INDEX "sources_next_idx" ON "sources" USING btree ("next_at");