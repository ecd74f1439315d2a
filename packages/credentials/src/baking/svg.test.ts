import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bakeSvg, CredentialError, unbake, type ErrorCode } from '../index.ts';

const head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">';
const svg = `<?xml version="1.0" encoding="UTF-8"?>\n<!-- <svg> -->\n${head}\n\t<path d="M0 0h8"/>\n</svg>\n`;
const credential = { id: 'urn:x:1', name: 'Fahrräder 🚲 ]]> <b>&amp;</b> \uffff' };
const namespace = 'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"';

function refuses(read: () => unknown, code: ErrorCode): void {
	assert.throws(
		read,
		(error) => error instanceof CredentialError && error.code === code && /\.$/.test(error.message)
	);
}

test('stands as the specification shows it, and the rest of the text stays', () => {
	const baked = bakeSvg(svg, { id: 'urn:x:1' });
	assert.equal(
		baked,
		svg.replace(
			head,
			`<svg ${namespace} xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">` +
				'<openbadges:credential><![CDATA[{"id":"urn:x:1"}]]></openbadges:credential>'
		)
	);
});

test('a compact JWS stands in the attribute verify', () => {
	const baked = bakeSvg(svg, 'aaa.bbb.ccc');
	assert.match(baked, /<openbadges:credential verify="aaa\.bbb\.ccc"><\/openbadges:credential>/);
	assert.deepEqual(unbake(baked), { picture: 'svg', credential: 'aaa.bbb.ccc' });
});

test('what is baked means the same when it is taken out', () => {
	const { credential: text = '' } = unbake(bakeSvg(svg, credential));
	assert.deepEqual(JSON.parse(text), credential);
	const bytes = new TextEncoder().encode(bakeSvg(`\ufeff${svg.replaceAll('\n', '\r\n')}`, credential));
	assert.deepEqual(JSON.parse(unbake(bytes).credential ?? ''), credential);
});

test('an empty picture, a prefixed one and odd spaces', () => {
	for (const odd of [
		'<svg xmlns="http://www.w3.org/2000/svg"/>',
		'<svg xmlns="http://www.w3.org/2000/svg" / >'.replace('/ >', '/>'),
		'<s:svg xmlns:s="http://www.w3.org/2000/svg"></s:svg>',
		"<svg\n  xmlns='http://www.w3.org/2000/svg'\n  data-x='<svg a>'\n></svg>".replace(
			"'<svg a>'",
			"'&lt;svg a>'"
		),
		'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"></svg>'
	]) {
		const baked = bakeSvg(odd, credential);
		assert.deepEqual(JSON.parse(unbake(baked).credential ?? ''), credential, odd);
		assert.equal(baked, bakeSvg(baked, credential), odd);
	}
});

test('baking again replaces all that are there, under any prefix', () => {
	const two =
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:o="https://purl.imsglobal.org/ob/v3p0">` +
		`<o:credential>{"id":"urn:x:1"}</o:credential><g><o:credential verify="a.b.c"/></g></svg>`;
	assert.equal(unbake(two).credential, '{"id":"urn:x:1"}');
	const baked = bakeSvg(two, { id: 'urn:x:2' });
	assert.equal(baked.match(/credential>/g)?.length, 2);
	assert.ok(!baked.includes('verify'));
	assert.equal(unbake(baked).credential, '{"id":"urn:x:2"}');
});

test('a credential inside a credential belongs to it, and many are too many', () => {
	const open = `<openbadges:credential ${namespace}>`;
	const nested = `${head}${open}{"a":<b/>${open}x</openbadges:credential>1}</openbadges:credential><g/></svg>`;
	assert.equal(unbake(nested).credential, '{"a":1}');
	assert.match(
		bakeSvg(nested, { id: 'urn:x:1' }),
		/\{"id":"urn:x:1"\}\]\]><\/openbadges:credential><g\/><\/svg>$/
	);
	const many = `${head}${`${open}{}</openbadges:credential>`.repeat(17)}</svg>`;
	refuses(() => unbake(many), 'picture-damaged');
});

test('an Open Badges 2.0 assertion is told apart, and its prefix is left to it', () => {
	const old =
		'<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">' +
		'<openbadges:assertion verify="https://old.example/1"><![CDATA[{"type":"Assertion"}]]></openbadges:assertion></svg>';
	assert.deepEqual(unbake(old), { picture: 'svg', assertion: 'https://old.example/1' });
	assert.deepEqual(unbake(bakeSvg(old, { id: 'urn:x:1' })), {
		picture: 'svg',
		credential: '{"id":"urn:x:1"}',
		assertion: 'https://old.example/1'
	});
});

test('comments, CDATA, attributes and foreign names do not pass for a credential', () => {
	const fake = `<openbadges:credential ${namespace}>{"id":"urn:fake"}</openbadges:credential>`;
	for (const inside of [
		`<!-- ${fake} -->`,
		`<text><![CDATA[${fake}]]></text>`,
		`<text data-x="${fake.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`,
		'<credential>{"id":"urn:fake"}</credential>',
		'<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0/">{"id":"urn:fake"}</o:credential>'
	]) {
		refuses(() => unbake(`${head}${inside}</svg>`), 'picture-without-credential');
		assert.equal(unbake(bakeSvg(`${head}${inside}</svg>`, { id: 'urn:x:1' })).credential, '{"id":"urn:x:1"}');
	}
});

test('a damaged or dangerous picture is refused with a reason', () => {
	const bomb = `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${head}<text>&b;</text></svg>`;
	const file = `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${head}<text>&x;</text></svg>`;
	const deep = `${head}${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`;
	for (const bad of [
		bomb,
		file,
		deep,
		`${head}<g></svg>`,
		head,
		`${head}</svg><b/>`,
		`${head}<o:g/></svg>`
	]) {
		refuses(() => bakeSvg(bad, credential), 'picture-damaged');
		refuses(() => unbake(bad), 'picture-damaged');
	}
	refuses(() => unbake(new Uint8Array([0x3c, 0x73, 0xff])), 'picture-damaged');
	refuses(() => bakeSvg('<html/>', credential), 'picture-unknown');
	refuses(() => bakeSvg('<svg/>', credential), 'picture-unknown');
	refuses(() => unbake('hello'), 'picture-unknown');
	refuses(() => unbake(`${head}</svg>`), 'picture-without-credential');
});

test('any JSON object means the same when it is taken out', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()), (object) => {
			const { credential: text = '' } = unbake(bakeSvg(svg, object));
			assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(object)));
		}),
		{ seed: 20_260_405, numRuns: 200 }
	);
});

test('any text is either read or refused, never a crash', () => {
	const parts = [
		'<svg xmlns="http://www.w3.org/2000/svg">',
		'</svg>',
		'<![CDATA[',
		']]>',
		'<!--',
		'-->',
		'&a;',
		'<o:',
		'"',
		'{}',
		'<g/>'
	];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 8 }), (chosen) => {
			try {
				unbake(bakeSvg(chosen.join(''), credential));
			} catch (error) {
				assert.ok(error instanceof CredentialError);
			}
		}),
		{ seed: 20_260_406, numRuns: 500 }
	);
});
