import type { IconName } from './icons.ts';

/** One of the main places of a page. */
export interface PageItem {
	href: string;
	icon: IconName;
	label: string;
	current?: boolean | undefined;
}

/** This page in one language, named in that language itself. */
export type PageVersion = { language: string; tag: string; name: string; href: string };
