import { addressPart } from '#domains/discovery/address-part.ts';

/** Where the form would lead, without what is empty: values of one name stand together. Safe in a browser. */
export function typedAddress(form: HTMLFormElement): string {
	const values = Map.groupBy(
		[...new FormData(form)].flatMap(([name, value]) =>
			typeof value === 'string' && value.trim() !== '' ? [{ name, value: value.trim() }] : []
		),
		({ name }) => name
	);
	if (!values.has('near')) values.delete('radius');
	const parts = [...values].map(([name, all]) => addressPart(name, all.map(({ value }) => value).join(',')));
	const place = new URL(form.action).pathname;
	return parts.length === 0 ? place : `${place}?${parts.join('&')}`;
}
