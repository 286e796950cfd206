/** A query as HTTP would have made it. What was not asked is left out; shapes were checked by the caller's types. */
export const queryOf = <Q extends object>(type: new () => Q, fields: NoInfer<Partial<Q>>): Q =>
  Object.assign(new type(), fields);
