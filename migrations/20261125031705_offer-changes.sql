ALTER TABLE "offers" ADD COLUMN "changed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "offers_withdrawn_idx" ON "offers" USING btree ("withdrawn_at");