import {
	itemField,
	type Source,
	type Spoken,
	type SourceText,
	withoutGaps
} from '#domains/translations/translation.ts';
import type { BadgeSystem, Family } from './badge-system.ts';

type Worded = Pick<BadgeSystem, 'id' | 'name' | 'description' | 'language' | 'levels'>;
type Named = Pick<Family, 'name'>;

/** What can be said of a system in another language. Its badges are translated as badges. */
export const sourceOfSystem = (system: Worded, families: readonly Named[]): Source => ({
	about: 'badge-system',
	id: system.id,
	language: system.language,
	texts: withoutGaps([
		{ field: 'name', kind: 'line', text: system.name },
		{ field: 'description', kind: 'text', text: system.description },
		...system.levels.map((text) => item('level', text)),
		...families.map(({ name }) => item('family', name))
	])
});

const item = (name: 'level' | 'family', text: string): SourceText => ({
	field: itemField(name, text),
	kind: 'line',
	text
});

export const levelIn = ({ text }: Spoken, level: string): string => text(itemField('level', level), level);

export const familyIn = <F extends Named>({ text }: Spoken, family: F): F => ({
	...family,
	name: text(itemField('family', family.name), family.name)
});

/** The same system in the words of a reader's language, as far as they are there. */
export const systemIn = <System extends Worded>(system: System, spoken: Spoken): System => ({
	...system,
	name: spoken.text('name', system.name),
	description: spoken.text('description', system.description),
	levels: system.levels.map((level) => levelIn(spoken, level))
});
