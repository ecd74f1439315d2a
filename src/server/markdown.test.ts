import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newId } from './id.ts';
import { excerpt, renderMarkdown } from './markdown.ts';

const allowed =
	/^<\/?(p|h[2-6]|ul|ol|li|strong|em|s|a|img|blockquote|code|pre|hr|br|table|thead|tbody|tr|th|td)(\s[^<>]*)?>$/;
const attribute = /\s([a-z-]+)="([^"]*)"/g;

/** Every tag is known, every attribute is known, every address is harmless. */
function assertHarmless(html: string): void {
	for (const tag of html.match(/<[^>]*>?/g) ?? []) {
		assert.match(tag, allowed);
		for (const [, name = '', value = ''] of tag.matchAll(attribute)) {
			assert.match(
				name,
				/^(href|rel|class|src|srcset|sizes|width|height|alt|title|loading|decoding|start|style)$/
			);
			if (name === 'href') assert.match(value, /^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i);
			if (name === 'src') assert.match(value, /^\/files\//);
			if (name === 'style') assert.match(value, /^text-align:(left|right|center)$/);
		}
	}
}

const nasty = [
	'<script>alert(1)</script>',
	'<img src=x onerror=alert(1)>',
	'<svg/onload=alert(1)>',
	'<a href="javascript:alert(1)">x</a>',
	'[x](javascript:alert(1))',
	'[x](JaVaScRiPt:alert(1))',
	'[x](java\tscript:alert(1))',
	'[x](&#106;avascript:alert(1))',
	'[x](javascript&colon;alert(1))',
	'[x](\\javascript:alert(1))',
	'[x](vbscript:msgbox)',
	'[x](data:text/html;base64,PHNjcmlwdD4=)',
	'![x](data:image/svg+xml;base64,PHN2Zz4=)',
	'![x](javascript:alert(1))',
	'![x"onerror="alert(1)](/files/x)',
	'![x](https://evil.example/pixel.png)',
	'![x](//evil.example/pixel.png)',
	'![x](/files/../account)',
	'[x](//evil.example)',
	'[x](/\\evil.example)',
	'[x](file:///etc/passwd)',
	'<javascript:alert(1)>',
	'[x]: javascript:alert(1)\n\n[x]',
	'[x](https://ok.example" onclick="alert(1))',
	'[x](https://ok.example "t" onclick="alert(1)")',
	"[x](https://ok.example '\"><script>alert(1)</script>')",
	'```html" onmouseover="alert(1)\n<script>\n```',
	'<iframe src="https://evil.example"></iframe>',
	'<style>@import url(//evil.example)</style>',
	'`<b onclick=alert(1)>`',
	'# <script>\n\n| <img src=x> | b |\n|:-:|--:|\n| [x](javascript:1) | 1 |',
	'&lt;script&gt;alert(1)&lt;/script&gt;',
	'<!-- --><script>1</script>',
	'<![CDATA[<script>]]>',
	'[a]() [](<>)'
];

for (const text of nasty) test(`harmless: ${text.slice(0, 50)}`, () => assertHarmless(renderMarkdown(text)));

test('harmless whatever is written', () => {
	const parts = fc.constantFrom(
		'[',
		']',
		'(',
		')',
		'!',
		'<',
		'>',
		'"',
		"'",
		'`',
		'\n',
		' ',
		'javascript:',
		'//',
		'a',
		'|',
		'-',
		'#',
		'&#58;',
		'\\',
		'https://x.example',
		'/files/'
	);
	fc.assert(
		fc.property(fc.array(parts, { maxLength: 30 }), (all) => assertHarmless(renderMarkdown(all.join('')))),
		{
			seed: 7,
			numRuns: 2000
		}
	);
});

test('headings begin below the title of the page', () => {
	assert.equal(renderMarkdown('# One\n\n###### Six'), '<h2>One</h2>\n<h6>Six</h6>\n');
});

test('a link to elsewhere vouches for nothing; a link within is a link', () => {
	assert.equal(
		renderMarkdown('[out](https://example.org/a)'),
		'<p><a href="https://example.org/a" rel="noopener nofollow ugc">out</a></p>\n'
	);
	assert.equal(renderMarkdown('[in](/en/activities)'), '<p><a href="/en/activities">in</a></p>\n');
	assert.match(renderMarkdown('Ask ada@example.org'), /href="mailto:ada@example.org"/);
});

test('a film is a link', () => {
	assert.match(renderMarkdown('https://www.youtube.com/watch?v=1'), /^<p><a href="[^"]*" [^>]*class="film"/);
});

test('a picture of ours comes in the width that fits, at its place from the start', () => {
	const id = newId();
	const html = renderMarkdown(`![A stone](/files/${id}#1200x800 "Photo: Ada")`);
	assert.ok(html.includes(`src="/files/${id}?width=1280"`));
	assert.ok(html.includes(`/files/${id}?width=320 320w`));
	assert.ok(html.includes('width="1200" height="800" alt="A stone" title="Photo: Ada"'));
});

test('a picture from elsewhere is a link to it', () => {
	assert.equal(
		renderMarkdown('![A stone](https://example.org/stone.png)'),
		'<p><a href="https://example.org/stone.png" rel="noopener nofollow ugc">A stone</a></p>\n'
	);
});

test('tables, lists and code', () => {
	const html = renderMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |\n\n- x\n\n`y`');
	assert.ok(html.includes('<table>') && html.includes('<li>x</li>') && html.includes('<code>y</code>'));
});

test('an excerpt is words alone and ends where a word ends', () => {
	const id = newId();
	const text = `# Stones\n\nWe *walk* to the [cairn](https://x.example) & back.\n\n![](/files/${id})\n- one\n- two`;
	assert.equal(excerpt(text), 'Stones We walk to the cairn & back. one two');
	assert.equal(excerpt(text, 22), 'Stones We walk to the…');
	assert.equal(excerpt('x'.repeat(50), 10), `${'x'.repeat(10)}…`);
	assert.equal(excerpt(''), '');
});
