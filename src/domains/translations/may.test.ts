import { actors, onlyAllows } from '#support/permissions.ts';
import { mayTranslate } from './may.ts';

const signedIn = Object.keys(actors).filter((name) => name !== 'visitor');

onlyAllows(
	'translating what one may write',
	(actor) => mayTranslate(actor, { mayTranslate: true }),
	signedIn
);
onlyAllows('translating what one may not write', (actor) => mayTranslate(actor, { mayTranslate: false }), []);
