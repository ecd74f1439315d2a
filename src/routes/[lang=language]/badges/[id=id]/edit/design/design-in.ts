import { readScheme } from '#domains/badges/design.ts';

/** The design as the form sends it. A palette that was chosen counts before the colours beside it. */
export function designIn(form: FormData) {
	const text = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value : '';
	};
	const own = { ground: text('ground'), rim: text('rim'), ink: text('ink') };
	return {
		revision: text('revision'),
		imageAlt: text('imageAlt'),
		name: text('templateName'),
		design: {
			shape: text('shape'),
			pattern: text('pattern'),
			...(readScheme(text('scheme')) ?? own),
			icon: text('icon'),
			rimText: text('rimText'),
			level: text('level'),
			ribbonText: text('ribbonText'),
			seed: text('seed')
		}
	};
}
