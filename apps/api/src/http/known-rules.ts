import { getMetadataStorage } from 'class-validator';

/**
 * class-validator looks through the rules of every class there is for each object that it checks. Which rules a class
 * has changes only where another one is declared, so they are looked up once for each class. Without effect on lookups
 * by groups, which nobody here uses.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  if (remembering.has(storage)) return;
  remembering.add(storage);
  const known = new Map<unknown, Rules>();
  const lookUp: LookUp = storage.getTargetValidationMetadatas.bind(storage);
  const declare = storage.addValidationMetadata.bind(storage);
  storage.getTargetValidationMetadatas = (type, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length) return lookUp(type, schema, always, strictGroups, groups);
    let rules = known.get(type);
    if (rules === undefined) known.set(type, (rules = lookUp(type, schema, always, strictGroups, groups)));
    return rules;
  };
  storage.addValidationMetadata = (metadata) => {
    known.clear();
    declare(metadata);
  };
}

type Storage = ReturnType<typeof getMetadataStorage>;
type LookUp = Storage['getTargetValidationMetadatas'];
type Rules = ReturnType<LookUp>;

const remembering = new WeakSet<Storage>();
