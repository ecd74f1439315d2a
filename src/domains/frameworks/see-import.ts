import type { City } from '#domains/cities/city.ts';
import { seeCities } from '#domains/cities/see-city.ts';
import type { Actor } from '#server/actor.ts';
import { permit } from '#server/permit.ts';
import { mayImportFramework, mayImportSomewhere } from './may.ts';

export type Import = {
	/** For whom this actor may bring in a framework. */
	cities: Pick<City, 'id' | 'name'>[];
	forNetwork: boolean;
};

/** Refuses who may not bring in any, before the form is shown. */
export async function seeImport(actor: Actor): Promise<Import> {
	permit(actor, mayImportSomewhere(actor));
	const cities = (await seeCities()).filter(({ id }) => mayImportFramework(actor, id));
	return {
		cities: cities.map(({ id, name }) => ({ id, name })),
		forNetwork: mayImportFramework(actor, null)
	};
}
