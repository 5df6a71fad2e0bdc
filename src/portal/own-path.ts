/** Only a path of our own: never a way to lead a visitor to another site after signing in. */
export const ownPath = (path: string | undefined): string => (path && /^\/(?![/\\])[^\r\n\\]*$/.test(path) ? path : '/me')
