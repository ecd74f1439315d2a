import { m } from '#messages';

export const starLabels: Record<1 | 2 | 3 | 4 | 5, () => string> = {
	1: m.feedback_stars_1,
	2: m.feedback_stars_2,
	3: m.feedback_stars_3,
	4: m.feedback_stars_4,
	5: m.feedback_stars_5
};
