/** A query or body as HTTP would have made it. What was not asked is left out; its shape is checked by the compiler only. */
export const shaped = <Q extends object>(type: new () => Q, fields: NoInfer<Partial<Q>>): Q =>
  Object.assign(new type(), fields);
