/** The address of a path on this site, from its root: with the base path, without the host. */
export const link = (path: string): string => `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`;
