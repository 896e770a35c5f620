export const runMutations = () => false;
