import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inCyrillic, messagesInCyrillic } from './serbian-cyrillic.mjs';

const cases: [string, string][] = [
	['Dobro došli! Nađi nešto blizu tebe.', 'Добро дошли! Нађи нешто близу тебе.'],
	['Ljubav, NJEGOŠ i Džep', 'Љубав, ЊЕГОШ и Џеп'],
	['Ključ, konj, džungla, Čačak, žiška', 'Кључ, коњ, џунгла, Чачак, жишка'],
	['nadživeti injekciju, konjunktura, podžanr', 'надживети инјекцију, конјунктура, поджанр'],
	['Nadživeti', 'Надживети'],
	['{count} bedževa za {name}', '{count} беџева за {name}'],
	[
		'Otvori <b>Open Badge</b> na https://example.org/put',
		'Отвори <b>Open Badge</b> на https://example.org/put'
	],
	['QR-kod, PDF-a, LinkedIn-u, Cairn', 'QR-код, PDF-а, LinkedIn-у, Cairn'],
	['Piši na ana@example.org ili did:web:example.org', 'Пиши на ana@example.org или did:web:example.org'],
	['XX. vek, II. deo, a I ti', 'XX. век, II. део, а И ти'],
	['WhatsApp i Facebook', 'WhatsApp и Facebook'],
	['Evropa i/ili svet', 'Европа и/или свет'],
	['datoteka.csv, itd.', 'datoteka.csv, итд.'],
	['na ucenje.example.org, a zona Europe/Belgrade', 'на ucenje.example.org, а зона Europe/Belgrade'],
	['GeoJSON i iCal (RRULE), CASE paket', 'GeoJSON и iCal (RRULE), CASE пакет'],
	['naslovi: name, nome, title …', 'наслови: name, nome, title …'],
	['kod, na primer sr, en.', 'код, на пример sr, en.'],
	['JSON-LD (schema.org), Atom', 'JSON-LD (schema.org), Atom'],
	[
		'Zaglavlje Idempotency-Key, uz Content-Type: application/json; vidi docs/api.md',
		'Заглавље Idempotency-Key, уз Content-Type: application/json; види docs/api.md'
	],
	['samo name, activity, organisation', 'само name, activity, organisation'],
	['', '']
];

for (const [latin, cyrillic] of cases)
	test(`"${latin}" in Cyrillic letters`, () => assert.equal(inCyrillic(latin), cyrillic));

test('of a message with variants only the texts are changed', () => {
	const match = { 'countPlural=one': '{count} bedž', 'countPlural=few': '{count} bedža' };
	const message = { declarations: ['input count', 'local countPlural = count: plural'], match };
	assert.deepEqual(messagesInCyrillic({ $schema: 'a', badge_count: [message] }), {
		$schema: 'a',
		badge_count: [
			{ ...message, match: { 'countPlural=one': '{count} беџ', 'countPlural=few': '{count} беџа' } }
		]
	});
});
