export const variant: (text: string, i: number) => string;
export const longer: (text: string, times: number) => string;
