// A failure that tells the operator what to do; commands print nothing of it but its message.

export class OperatorError extends Error {}
