/** An OpenID Connect provider at which this installation is a client. The only address that the server ever fetches by itself. */
export interface IdentityProvider {
  /** What people call it. */
  readonly title: string
  /** Its issuer, as discovery gives it; `https:`, or on this very machine `http:`. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}
