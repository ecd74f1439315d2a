import type { Bar, QuestionResult } from '#domains/feedback/feedback.ts';
import { m } from '#messages';
import { starLabels } from '../star-labels.ts';

const words: Record<string, () => string> = { yes: m.sign_up_yes, no: m.sign_up_no };

export const shownBars = ({ type, bars }: QuestionResult): Bar[] =>
	type === 'yes-no' ? bars.map(({ label, count }) => ({ label: words[label]?.() ?? label, count })) : bars;

export const shownStars = (bars: readonly Bar[]): Bar[] =>
	bars.map(({ label, count }) => ({
		label: Object.entries(starLabels).find(([stars]) => stars === label)?.[1]() ?? label,
		count
	}));
