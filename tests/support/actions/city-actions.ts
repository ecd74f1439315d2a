import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { askDomain, confirmDomain, withdrawDomain } from '#domains/cities/ask-domain.ts';
import { changeCity } from '#domains/cities/change-city.ts';
import { changeLook } from '#domains/cities/change-look.ts';
import { changeSitePage } from '#domains/cities/change-site-page.ts';
import { importDistricts, nameDistrict, removeDistricts } from '#domains/cities/import-districts.ts';
import { keepFront, publishFront } from '#domains/cities/keep-front.ts';
import { keepSitePage } from '#domains/cities/keep-site-page.ts';
import { makeCity } from '#domains/cities/make-city.ts';
import { nameCityAdmin, removeCityAdmin } from '#domains/cities/name-city-admin.ts';
import { removeArea, setArea } from '#domains/cities/set-area.ts';
import { importEsco } from '#domains/frameworks/import-esco.ts';
import { importFramework } from '#domains/frameworks/import-framework.ts';
import { config } from '#server/config.ts';
import { aZip } from '../zips.ts';
import type { ActionTable } from './action-row.ts';
import { city, operator } from './roles.ts';
import { geoJson } from './things.ts';

const ofCity = {
	name: 'Riverside',
	slug: 'riverside',
	languages: ['en'],
	timeZone: 'Europe/Rome',
	lng: 11,
	lat: 45
};
const about = { page: 'about', language: 'en', body: 'About us.' };
const framework = { text: 'name\nTo row a boat', name: 'Rowing' };

async function aFileWithoutSkills(): Promise<string> {
	const file = path.join(config().dataFolder, 'esco.zip');
	await writeFile(file, aZip([]));
	return file;
}

export const cityActions: ActionTable = {
	'cities.makeCity': [operator, (as) => makeCity(as, ofCity)],
	'cities.changeCity': [city, (as, to) => changeCity(as, to.cityId, { ...ofCity, slug: 'by-the-river' })],
	'cities.changeLook': [city, (as, to) => changeLook(as, to.cityId, { accent: '#0f766e' })],
	'cities.changeSitePage': [city, (as, to) => changeSitePage(as, to.cityId, about)],
	'cities.keepSitePage': [city, (as, to) => keepSitePage(as, to.cityId, { ...about, revision: 0 })],
	'cities.keepFront': [city, (as, to) => keepFront(as, { cityId: to.cityId, revision: 1, form: {} })],
	'cities.publishFront': [city, (as, to) => publishFront(as, to.cityId)],
	'cities.askDomain': [city, (as, to) => askDomain(as, to.cityId, { domain: 'learn.example.org' })],
	'cities.confirmDomain': [operator, (as, to) => confirmDomain(as, to.cityId, 'learn.example.org')],
	'cities.withdrawDomain': [operator, (as, to) => withdrawDomain(as, to.cityId)],
	'cities.setArea': [city, (as, to) => setArea(as, to.cityId, geoJson)],
	'cities.removeArea': [city, (as, to) => removeArea(as, to.cityId)],
	'cities.importDistricts': [city, (as, to) => importDistricts(as, to.cityId, geoJson)],
	'cities.nameDistrict': [
		city,
		(as, to) => nameDistrict(as, to.cityId, { district: to.districtId, name: 'East' })
	],
	'cities.removeDistricts': [city, (as, to) => removeDistricts(as, to.cityId)],
	'cities.nameCityAdmin': [city, (as, to) => nameCityAdmin(as, to.cityId, to.somebodyId)],
	'cities.removeCityAdmin': [city, (as, to) => removeCityAdmin(as, to.cityId, to.somebodyId)],
	'frameworks.importFramework': [city, (as, to) => importFramework(as, { ...framework, cityId: to.cityId })],
	'frameworks.importEsco': [
		operator,
		async (as) => importEsco(as, await aFileWithoutSkills()),
		'unreadable-file'
	]
};
