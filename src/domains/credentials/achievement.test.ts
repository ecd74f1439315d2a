import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BadgeVersion } from '#domains/badges/badge.ts';
import { achievementOf, profileOf } from './achievement.ts';

const badge: BadgeVersion = {
	badgeId: '0193a5d0-0000-7000-8000-000000000001',
	version: 2,
	organisationId: '0193a5d0-0000-7000-8000-000000000002',
	language: 'en',
	name: 'River Guardian',
	description: 'Looked after a river.',
	criteria: 'Come.',
	badgeType: 'skill',
	tasks: [],
	questions: [],
	alignments: [],
	validMonths: null,
	imageFileId: null,
	imageAlt: '',
	imageSeed: 'x',
	offersCertificate: true,
	createdAt: new Date(0)
};
const organisation = { id: badge.organisationId, name: 'Zeleni Kras', website: null };
const creator = profileOf('https://cairn.example', { did: 'did:web:cairn.example', organisation });

test('a badge about no skill says nothing of skills', () => {
	assert.ok(!('alignment' in achievementOf('https://cairn.example', badge, creator)));
});

test('skills are told as Open Badges 3.0 has them', () => {
	const skill = {
		skillId: '0193a5d0-0000-7000-8000-000000000003',
		targetUrl: 'https://doi.org/10.2760/13286#1.3',
		targetName: 'Promoting nature',
		targetFramework: 'GreenComp',
		targetCode: '1.3',
		targetType: 'ceasn:Competency' as const
	};
	const alignments = [skill, { ...skill, targetCode: '' }];
	const { skillId: _own, ...told } = { type: ['Alignment'], ...skill };
	const { targetCode: _none, ...uncoded } = told;
	const { alignment } = achievementOf('https://cairn.example', { ...badge, alignments }, creator);
	assert.deepEqual(alignment, [told, uncoded]);
});

test('a milestone names the badges that it asks for as related, each once', () => {
	const tasks = ['a', 'b'].map((id) => ({
		id,
		text: id,
		check: { kind: 'badges' as const, needed: 1, badgeIds: [badge.organisationId] }
	}));
	const { related } = achievementOf('https://cairn.example', { ...badge, tasks }, creator);
	assert.deepEqual(related, [
		{ id: `https://cairn.example/badges/${badge.organisationId}`, type: ['Related'] }
	]);
	assert.ok(!('related' in achievementOf('https://cairn.example', badge, creator)));
});
