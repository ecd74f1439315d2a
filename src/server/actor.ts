export type OrganisationRole = 'owner' | 'admin' | 'organiser' | 'assessor';

/** Somebody signed in, with the roles they held when the request began. */
export type Person = {
	kind: 'person';
	accountId: string;
	isOperator: boolean;
	organisations: ReadonlyMap<string, OrganisationRole>;
	cities: ReadonlySet<string>;
};

/** Who does something: a person, a visitor without account, or Cairn itself (jobs, demonstration, commands). */
export type Actor = Person | { kind: 'visitor' } | { kind: 'system' };

export const visitor: Actor = { kind: 'visitor' };
export const system: Actor = { kind: 'system' };

export const accountOf = (actor: Actor): string | undefined =>
	actor.kind === 'person' ? actor.accountId : undefined;
