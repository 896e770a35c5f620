export const bundled: readonly string[];
export const licences: () => string;
export const sbom: (version: string) => string;
