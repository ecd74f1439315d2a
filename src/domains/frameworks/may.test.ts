import { onlyAllows, people } from '#support/permissions.ts';
import { mayAskForSuggestions, mayImportFramework, mayImportSomewhere } from './may.ts';

onlyAllows('mayImportFramework for a city', (actor) => mayImportFramework(actor, 'here'), [
	'cityAdmin',
	'operator',
	'system'
]);
onlyAllows('mayImportFramework for the network', (actor) => mayImportFramework(actor, null), [
	'operator',
	'system'
]);
onlyAllows('mayImportSomewhere', mayImportSomewhere, ['cityAdmin', 'otherCity', 'operator', 'system']);
onlyAllows('mayAskForSuggestions', mayAskForSuggestions, [...people, 'system']);
