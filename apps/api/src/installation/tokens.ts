/** What the installation provides, by name: Nest has no types at run time. */
export const INSTALLATION = Symbol('installation');
export const EVENT_STORE = Symbol('event store');
export const CLOCK = Symbol('clock');
export const CONFIGURATION = Symbol('configuration');
/** The read models' database, for queries. */
export const ROWS = Symbol('rows');
/** Long streams, shortened, for whoever decides on them. */
export const SNAPSHOTS = Symbol('snapshots');
export const FOLLOWING = Symbol('following');
export const LOGGER = Symbol('logger');
