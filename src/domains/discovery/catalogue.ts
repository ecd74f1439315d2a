import type { Named } from '#domains/translations/in-words.ts';
import type { ActivityCost, ActivityKind, ActivityMode } from '#domains/activities/activity.ts';

/** One card of the catalogue. */
export type CatalogueItem = {
	id: string;
	title: string;
	summary: string;
	language: string;
	/** Its title and summary in the languages that it is translated into. */
	wordings: Record<string, { title: string | null; summary: string | null }>;
	kind: ActivityKind;
	mode: ActivityMode;
	cost: ActivityCost;
	timeZone: string;
	/** The next time that people meet; null = open at any time. */
	nextAt: Date | null;
	/** Dated sessions still to come. */
	meetings: number;
	placeName: string;
	lng: number | null;
	lat: number | null;
	organisationName: string;
	city: Named;
	coverFileId: string | null;
	coverAlt: string;
	/** The first badge that can be earned there. */
	badge: (Named & { id: string; version: number }) | null;
};

/** Counts are exact up to here; beyond, only "over 1,000" is true. */
export const mostCounted = 1000;

/** `isOver`: there are more than `count`. */
export type Count = { count: number; isOver: boolean };

/** For sorting: what is more stands first. */
export const mostFirst = (one: { total: Count }, other: { total: Count }): number =>
	Number(other.total.isOver) - Number(one.total.isOver) || other.total.count - one.total.count;

export const facetNames = [
	'kind',
	'mode',
	'cost',
	'language',
	'city',
	'district',
	'skill',
	'accessible',
	'open'
] as const;
/** How many of what was found have each value, the most first; of the first thousand when there are more than that. */
export type Facets = Record<(typeof facetNames)[number], { value: string; count: number }[]>;

export type Catalogue = {
	items: CatalogueItem[];
	/** Where the list goes on; undefined = this is its end. */
	next: string | undefined;
	total: Count;
	facets: Facets;
	/** Words as they were probably meant, where those typed lead nowhere. `isUsed`: the items were found by them. */
	meant: { q: string; isUsed: boolean } | undefined;
};
