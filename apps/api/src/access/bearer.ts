/** The token of an `Authorization: Bearer …` header (RFC 6750); undefined where there is none. */
export const bearerOf = (authorization: string | undefined): string | undefined =>
  /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
