import type { ActivityCost, ActivityKind, ActivityMode } from '#domains/activities/activity.ts';

/** One card of the catalogue. */
export type CatalogueItem = {
	id: string;
	title: string;
	summary: string;
	language: string;
	kind: ActivityKind;
	mode: ActivityMode;
	cost: ActivityCost;
	timeZone: string;
	/** The next time that people meet; null = open at any time. */
	nextAt: Date | null;
	/** Dated sessions still to come. */
	meetings: number;
	placeName: string;
	organisationName: string;
	cityName: string;
	coverFileId: string | null;
	coverAlt: string;
	/** The first badge that can be earned there. */
	badge: { id: string; version: number; name: string } | null;
};

/** What the visitor looks for; empty = anything. These are the names in the address, too. */
export type Wish = { q: string; kind: string; mode: string; city: string; organisation: string };
