export const asWord: (lean: Uint8Array) => Uint8Array;
