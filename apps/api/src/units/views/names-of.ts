import type { PersonId } from '#domain/facts';
import type { PersonNames } from '../../people/person-names.js';

/** The names of these people, each opened once. */
export async function namesOf(
  people: PersonNames,
  persons: readonly (PersonId | null | undefined)[],
): Promise<(person: PersonId) => string> {
  const wanted = new Set(persons.filter((person) => person !== null && person !== undefined));
  const names = new Map(await Promise.all([...wanted].map(async (one) => [one, await people.nameOf(one)] as const)));
  return (person) => names.get(person) ?? person;
}
