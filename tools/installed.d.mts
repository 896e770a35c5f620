export declare const installed: (lock: string) => readonly string[];
