CREATE TABLE "picture_files" (
	"picture_id" text NOT NULL,
	"format" text NOT NULL,
	"width" smallint NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "picture_files_picture_id_format_width_pk" PRIMARY KEY("picture_id","format","width"),
	CONSTRAINT "picture_files_format" CHECK ("picture_files"."format" in ('avif', 'webp'))
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text,
	"producer_id" text,
	"product_id" text,
	"digest" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"widths" smallint[] NOT NULL,
	"alt" jsonb,
	"decorative" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL,
	"removed_by" text,
	"removed_at" timestamp with time zone,
	CONSTRAINT "pictures_one_subject" CHECK (num_nonnulls("pictures"."cooperative_id", "pictures"."producer_id", "pictures"."product_id") = 1),
	CONSTRAINT "pictures_words" CHECK (not ("pictures"."decorative" and "pictures"."alt" is not null)),
	CONSTRAINT "pictures_removed" CHECK (("pictures"."removed_by" is null) = ("pictures"."removed_at" is null)),
	CONSTRAINT "pictures_size" CHECK ("pictures"."width" > 0 and "pictures"."height" > 0)
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" text PRIMARY KEY NOT NULL,
	"cooperative_id" text,
	"producer_id" text,
	"product_id" text,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"replaced_by" text,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "stories_one_subject" CHECK (num_nonnulls("stories"."cooperative_id", "stories"."producer_id", "stories"."product_id") = 1),
	CONSTRAINT "stories_locale" CHECK ("stories"."locale" in ('fr', 'nl', 'de', 'en')),
	CONSTRAINT "stories_text" CHECK ("stories"."text" <> ''),
	CONSTRAINT "stories_replaced" CHECK (("stories"."replaced_by" is null) = ("stories"."replaced_at" is null))
);
--> statement-breakpoint
ALTER TABLE "picture_files" ADD CONSTRAINT "picture_files_picture_id_pictures_id_fk" FOREIGN KEY ("picture_id") REFERENCES "public"."pictures"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_producer_id_producers_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_cooperative_id_cooperatives_id_fk" FOREIGN KEY ("cooperative_id") REFERENCES "public"."cooperatives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_producer_id_producers_id_fk" FOREIGN KEY ("producer_id") REFERENCES "public"."producers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_written_by_users_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_replaced_by_users_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pictures_digest_idx" ON "pictures" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "pictures_removed_idx" ON "pictures" USING btree ("removed_at");--> statement-breakpoint
CREATE INDEX "pictures_producer_idx" ON "pictures" USING btree ("producer_id");--> statement-breakpoint
CREATE INDEX "pictures_product_idx" ON "pictures" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stories_standing" ON "stories" USING btree (coalesce("cooperative_id", "producer_id", "product_id"),"locale") WHERE replaced_at is null;