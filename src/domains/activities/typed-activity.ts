import { z } from 'zod';
import {
	activityCosts,
	activityKinds,
	activityModes,
	languageLevels,
	partnerRoles,
	personRoles,
	signUpWays
} from './activity.ts';
import {
	countryCode,
	degrees,
	fileId,
	hashtag,
	languageTag,
	localDate,
	localTime,
	mailAddress,
	required,
	text,
	webAddress,
	whole
} from './form-fields.ts';
import { isTimeZone } from './local-time.ts';
import { questionTypes } from './question.ts';
import { rhythms } from './rule.ts';

const session = z.object({
	title: text(200),
	note: text(10_000),
	isSelfPaced: text(10),
	starts: localTime,
	ends: localTime,
	room: text(100),
	speakers: text(1000),
	agenda: text(20_000),
	places: whole(1, 1_000_000, 'activity_problem_capacity')
});
const exception = z.object({ date: localDate, starts: localTime, ends: localTime, note: text(500) });
const tick = text(10);
const question = z.object({
	label: text(300),
	hint: text(500),
	type: z.enum(questionTypes),
	choices: text(5000),
	isRequired: tick,
	isShared: tick
});
const person = z.object({
	role: z.enum(personRoles),
	name: text(200),
	about: text(2000),
	address: mailAddress,
	phone: text(50)
});
const partner = z.object({
	role: z.enum(partnerRoles),
	name: text(200),
	website: webAddress,
	organisationId: fileId,
	logoFileId: fileId
});
const material = z.object({ title: text(200), language: languageTag, fileId });

export const typedActivity = z.object({
	title: required(200),
	summary: text(600),
	kind: z.enum(activityKinds),
	language: languageTag.min(1, 'problem_required'),
	body: text(100_000),
	mode: z.enum(activityModes),
	timeZone: required(60).refine(isTimeZone, 'activity_problem_time_zone'),
	starts: localTime,
	ends: localTime,
	hours: whole(0, 100_000, 'activity_problem_duration'),
	minutes: whole(0, 59, 'activity_problem_duration'),
	hoursPerWeek: whole(1, 168, 'activity_problem_hours_per_week'),
	doing: text(20_000),
	learning: text(20_000),
	conditions: text(20_000),
	repeat: z.enum(rhythms),
	onMO: tick,
	onTU: tick,
	onWE: tick,
	onTH: tick,
	onFR: tick,
	onSA: tick,
	onSU: tick,
	repeatRule: text(500),
	repeatUntil: localDate,
	placeName: text(200),
	streetAddress: text(500),
	lng: degrees(180),
	lat: degrees(90),
	onlineUrl: webAddress,
	accessNote: text(5000),
	cost: z.enum(activityCosts),
	costNote: text(1000),
	signUp: z.enum(signUpWays),
	signUpUrl: webAddress,
	signUpCloses: localTime,
	capacity: whole(1, 1_000_000, 'activity_problem_capacity'),
	waitingList: tick,
	choosesSessions: tick,
	sessionCapacity: whole(1, 1_000_000, 'activity_problem_capacity'),
	minAge: whole(0, 120, 'activity_problem_age'),
	maxAge: whole(0, 120, 'activity_problem_age'),
	languageLevel: z.enum(['', ...languageLevels]),
	profile: text(10_000),
	hashtag,
	coverFileId: fileId,
	coverCredit: text(300),
	coverAlt: text(500),
	fundingNote: text(5000),
	results: text(50_000),
	spokenLanguages: z.array(z.object({ code: languageTag })),
	countries: z.array(z.object({ code: countryCode })),
	cities: z.array(z.object({ id: fileId })).max(50),
	skills: z.array(z.object({ id: fileId })),
	sessions: z.array(session),
	questions: z.array(question).max(30),
	exceptions: z.array(exception),
	people: z.array(person),
	partners: z.array(partner),
	materials: z.array(material)
});

/** A form whose every field has been read by itself; still as typed. */
export type TypedActivity = z.output<typeof typedActivity>;
