import { badgeMotifNames } from './badge-motifs.ts';
import type { BadgeShapeName } from './badge-shapes.ts';
import { quietPatternNames } from './badge-patterns.ts';

/** What lies behind the icon: a quiet pattern in two near tones, or a whole scene. */
export const badgeGroundNames = [...quietPatternNames, ...badgeMotifNames] as const;
export type BadgeGroundName = (typeof badgeGroundNames)[number];

/** From none to the highest: each has its own metal and as many stones. */
export const ribbonLevels = [0, 1, 2, 3] as const;
export type RibbonLevel = (typeof ribbonLevels)[number];

export type BadgeColours = {
	/** `#rrggbb`, all three. */
	ground: string;
	rim: string;
	ink: string;
};

/** A badge's picture as data: this and the outlines of its letters and icon draw it, anywhere, always the same. */
export type BadgeDesign = BadgeColours & {
	shape: BadgeShapeName;
	pattern: BadgeGroundName;
	/** Name of an icon; empty: none. */
	icon: string;
	rimText: string;
	level: RibbonLevel;
	ribbonText: string;
	/** Chance within the pattern. */
	seed: string;
};

/** What is drawn at most of what was typed; the rest ends in "…". */
export const mostRimLetters = 60;
export const mostRibbonLetters = 24;
