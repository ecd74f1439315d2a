import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contoursAt, isContourForm } from './contour-form.ts';
import { contourSvg } from './contour-picture.ts';

test('the same seed draws the same land, another one another', () => {
	assert.equal(contourSvg('card', 'petrana'), contourSvg('card', 'petrana'));
	assert.notEqual(contourSvg('card', 'petrana'), contourSvg('card', 'lisna'));
	assert.match(contourSvg('page', 'cairn'), /^<svg [^>]*viewBox="0 0 1200 320"><path d="M\d/);
});

test('an address holds whatever a seed is made of', () => {
	assert.equal(contoursAt('hero', 'a/b c'), '/contours/hero/a%2Fb%20c.svg');
	assert.ok(isContourForm('page') && !isContourForm('toString'));
});
