CREATE TABLE "unmet_demand" (
	"week" date NOT NULL,
	"kind" text NOT NULL,
	"wanted" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "unmet_demand_week_kind_wanted_pk" PRIMARY KEY("week","kind","wanted"),
	CONSTRAINT "unmet_demand_kind" CHECK ("unmet_demand"."kind" in ('place', 'search')),
	CONSTRAINT "unmet_demand_count" CHECK ("unmet_demand"."count" > 0)
);
