import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '#server/refusal.ts';
import { cleanSvg } from './clean-svg.ts';

const open =
	'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">';
const clean = (inside: string): string => cleanSvg(`${open}${inside}</svg>`);
const empty = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';

const vanishes: Record<string, string> = {
	script: '<script>alert(1)</script>',
	'script in CDATA': '<script><![CDATA[alert(1)]]></script>',
	'script with a foreign prefix': '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
	'script with a prefix of our own': '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
	'HTML inside':
		'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="/"/></body></foreignObject>',
	'a whole HTML page': '<iframe xmlns="http://www.w3.org/1999/xhtml" srcdoc="x"/>',
	'a picture from elsewhere': '<image href="https://evil.example/x.png"/>',
	'a picture that is a page': '<image xlink:href="data:text/html;base64,PHNjcmlwdD4="/>',
	'a picture that is a drawing': '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>',
	'part of another file': '<use href="https://evil.example/x.svg#a"/>',
	'part of a data address': '<use xlink:href="data:image/svg+xml;base64,PHN2Zy8+#x"/>',
	'an animated address': '<set attributeName="href" to="javascript:alert(1)"/>',
	'an animation': '<animate attributeName="xlink:href" values="javascript:alert(1)"/>',
	'a style sheet that imports': '<style>@import url(https://evil.example/x.css);</style>',
	'a filter that fetches': '<feImage href="https://evil.example/x.png"/>',
	'a handler of events':
		'<handler type="text/javascript" xmlns:ev="http://www.w3.org/2001/xml-events">x</handler>',
	audio: '<audio src="https://evil.example/x.mp3"/>',
	metadata: '<metadata>where I live</metadata>'
};

for (const [what, inside] of Object.entries(vanishes)) {
	test(`${what} vanishes`, () => assert.equal(clean(inside), empty));
}

const loses: Record<string, string> = {
	onload: '<rect onload="alert(1)"/>',
	'onclick in capitals': '<rect ONCLICK="alert(1)"/>',
	'a javascript address': '<rect href="javascript:alert(1)"/>',
	'a base': '<rect xml:base="https://evil.example/"/>',
	'a fill from elsewhere': '<rect fill="url(https://evil.example/x#a)"/>',
	'a style from elsewhere': '<rect style="fill:url(//evil.example/x)"/>',
	'an escaped style': '<rect style="fill:u\\72l(//evil.example/x)"/>',
	'a style that behaves': '<rect style="behavior:url(x.htc);-moz-binding:url(x)"/>',
	'a style sheet from elsewhere': '<style>rect{fill:url(//evil.example/x)}</style><rect/>',
	'an image-set': '<rect fill="image-set(&quot;https://evil.example/x&quot; 1x)"/>',
	'an unknown attribute': '<rect data-x="1" tabindex="0"/>'
};

for (const [what, inside] of Object.entries(loses)) {
	test(`an element loses ${what}`, () => assert.equal(clean(inside), empty.replace('/>', '><rect/></svg>')));
}

test('a link goes and what it holds stays', () => {
	assert.equal(
		clean('<a xlink:href="javascript:alert(1)"><rect/></a>'),
		empty.replace('/>', '><rect/></svg>')
	);
});

test('onload on the root goes', () => {
	assert.equal(
		cleanSvg('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
		empty.replace(' viewBox="0 0 9 9"', '')
	);
});

test('text stays text', () => {
	const inside = clean('<text>&lt;script&gt;alert(1)&lt;/script&gt; &amp; ĝis</text>');
	assert.ok(inside.includes('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ĝis'));
	assert.ok(!inside.includes('<script'));
});

test('references inside the picture stay', () => {
	const inside = clean('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use xlink:href="#a"/>');
	assert.ok(inside.includes('fill="url(#a)"') && inside.includes('<use href="#a"/>'));
});

test('style sheets and styles become attributes, the nearer one wins', () => {
	const sheet =
		'<style type="text/css"><![CDATA[/* x */ rect, .b { fill: red } .b { stroke: blue } #c { fill: green }]]></style>';
	assert.ok(clean(`${sheet}<rect fill="black"/>`).includes('<rect fill="red"/>'));
	assert.ok(clean(`${sheet}<path class="a b"/>`).includes('<path class="a b" fill="red" stroke="blue"/>'));
	assert.ok(
		clean(`${sheet}<rect id="c" style="opacity:.5;fill:pink !important"/>`).includes(
			'fill="pink" opacity=".5"'
		)
	);
});

const refused: Record<string, string> = {
	'not well-formed': `${open}<rect></svg>`,
	'cut off': open,
	empty: '',
	'another language': '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>',
	'entities of its own': `<!DOCTYPE svg [<!ENTITY a "lol">]>${open}<text>&a;</text></svg>`,
	'a billion laughs': `<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${open}<text>&b;</text></svg>`,
	'a file of the server': `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${open}<text>&a;</text></svg>`,
	'an unknown entity': `${open}<text>&nbsp;</text></svg>`,
	'two roots': `${open}</svg>${open}</svg>`,
	'a circle of use': `${open}<g id="a"><use href="#a"/></g></svg>`,
	'a circle of two': `${open}<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g></svg>`,
	'use of use of use': `${open}<g id="g0"><rect/></g>${Array.from({ length: 9 }, (_, at) => `<g id="g${at + 1}">${`<use href="#g${at}"/>`.repeat(10)}</g>`).join('')}</svg>`,
	'too deep': `${open}${'<g>'.repeat(300)}${'</g>'.repeat(300)}</svg>`,
	'too many': `${open}${'<g/>'.repeat(30_000)}</svg>`
};

for (const [what, text] of Object.entries(refused)) {
	test(`refused: ${what}`, () => {
		assert.throws(
			() => cleanSvg(text),
			(error) => error instanceof Refusal && error.code === 'unreadable-file'
		);
	});
}

test('what was cleaned stays as it is when cleaned again', () => {
	const once = clean('<defs><style>.a{fill:red}</style></defs><g class="a"><text x="1">a &lt; b</text></g>');
	assert.equal(cleanSvg(once), once);
});
